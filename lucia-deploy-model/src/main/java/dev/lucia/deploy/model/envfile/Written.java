package dev.lucia.deploy.model.envfile;

/** Where an assignment stands in its text, by indexes from 0; ends are exclusive. */
record Written(String name, int nameStart, int valueStart, int valueEnd, Quoting quoting) {
    String raw(String text) {
        return text.substring(valueStart, valueEnd);
    }
}
