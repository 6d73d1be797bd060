namespace lucia.ServiceDefaults;

public static class Marker;
