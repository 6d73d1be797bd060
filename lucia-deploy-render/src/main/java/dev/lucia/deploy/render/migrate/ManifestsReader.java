package dev.lucia.deploy.render.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.setting.SettingValues;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads ConfigMaps and Secrets, as they are written and as {@code kubectl get -o yaml} prints them. */
final class ManifestsReader implements SettingsReader {
    /** What the manifests call both objects. */
    static final String NAME = "lucia";

    /**
     * An object.
     *
     * @param source the document that it stands in
     * @param pointer the JSON Pointer of its beginning there
     */
    private record Manifest(YamlSource source, String pointer) {
        String text(String path) {
            return source.at(pointer + path).asString("");
        }

        boolean isA(String kind) {
            return text("/kind").equals(kind);
        }

        String place() {
            return source.place(pointer + "/kind");
        }
    }

    @Override
    public SettingValues read(List<SettingsSource> files, Remarks remarks) {
        List<Manifest> objects = files.stream()
                .flatMap(file -> YamlSource.of(file, remarks).stream())
                .flatMap(ManifestsReader::objects)
                .toList();
        Gathering gathering = new Gathering(remarks);
        List<Manifest> configMaps = lucias(objects, "ConfigMap", remarks);
        List<Manifest> secrets = lucias(objects, "Secret", remarks);
        if (configMaps.isEmpty() && secrets.isEmpty() && remarks.problems().isEmpty()) {
            remarks.problem("There is no ConfigMap and no Secret in what was given. Give the files that hold them.");
        }
        configMaps.forEach(map -> map.source().texts(map.pointer() + "/data", gathering::take));
        for (Manifest secret : secrets) {
            secret.source()
                    .texts(
                            secret.pointer() + "/data",
                            (place, name, value) -> decoded(place, value, remarks)
                                    .ifPresent(text -> gathering.take(place, name, text)));
            // Written in clear; it wins over the encoded data.
            secret.source().texts(secret.pointer() + "/stringData", gathering::take);
        }
        return gathering.values();
    }

    private static Stream<Manifest> objects(YamlSource source) {
        Manifest whole = new Manifest(source, "");
        return whole.isA("List")
                ? IntStream.range(0, source.at("/items").size()).mapToObj(i -> new Manifest(source, "/items/" + i))
                : Stream.of(whole);
    }

    private static List<Manifest> lucias(List<Manifest> objects, String kind, Remarks remarks) {
        List<Manifest> all = objects.stream().filter(object -> object.isA(kind)).toList();
        List<Manifest> named = all.stream()
                .filter(object -> object.text("/metadata/name").equals(NAME))
                .toList();
        List<Manifest> chosen = named.isEmpty() ? all : named;
        if (chosen.size() > 1 && named.isEmpty()) {
            remarks.problem(chosen.get(1).place() + ": there are several objects of the kind " + kind
                    + ", none of the name '" + NAME + "'. Leave the one of Lucia.");
        }
        return chosen;
    }

    private static Optional<String> decoded(String place, String value, Remarks remarks) {
        try {
            // Go, which reads it there, passes over line breaks and nothing else.
            byte[] bytes = Base64.getDecoder().decode(value.replaceAll("[\r\n]", ""));
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            remarks.problem(
                    place + ": the value is no text in base64. Encode it again, or write it under 'stringData'.");
            return Optional.empty();
        }
    }
}
