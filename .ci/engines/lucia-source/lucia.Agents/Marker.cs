namespace lucia.Agents;

public static class Marker;
