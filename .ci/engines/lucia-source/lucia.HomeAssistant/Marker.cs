namespace lucia.HomeAssistant;

public static class Marker;
