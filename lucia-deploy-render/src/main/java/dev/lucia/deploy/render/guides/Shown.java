package dev.lucia.deploy.render.guides;

/**
 * A value in a guide.
 *
 * @param label what it belongs to; empty where it is the only one
 * @param code the value, to stand as code; empty where words stand in its place
 * @param words what stands there instead
 */
record Shown(String label, String code, String words) {
    static Shown of(String label, String value) {
        if (value.isEmpty()) {
            return new Shown(label, "", "empty");
        }
        boolean oneLine = value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
        return oneLine ? new Shown(label, value, "") : new Shown(label, "", "several lines, see the example files");
    }

    static Shown words(String label, String words) {
        return new Shown(label, "", words);
    }
}
