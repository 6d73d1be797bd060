package dev.lucia.deploy.model.schema;

import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kubernetes' own types, of one version, as its Java client holds them.
 *
 * <p>Each version has a class loader of its own, so that the types of several stand side by side.
 */
final class KubernetesTypes {
    private final ClassLoader classes;

    private KubernetesTypes(ClassLoader classes) {
        this.classes = classes;
    }

    /** The types of a version, whose jar the build puts into {@code target/kubernetes}. */
    static KubernetesTypes of(KubernetesVersion version) {
        try {
            URL jar = module().resolve("target/kubernetes/" + version + ".jar")
                    .toUri()
                    .toURL();
            return new KubernetesTypes(new URLClassLoader(new URL[] {jar}, KubernetesTypes.class.getClassLoader()));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The directory of this module, wherever the process was started. */
    static Path module() {
        try {
            URI classes = KubernetesTypes.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(classes).resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type of this simple name. */
    Class<?> type(String name) {
        try {
            return Class.forName("io.kubernetes.client.openapi.models." + name, true, classes);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of a type by their names in the API. */
    static Map<String, Field> fields(Class<?> type) {
        Map<String, Field> fields = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            SerializedName name = field.getAnnotation(SerializedName.class);
            if (!Modifier.isStatic(field.getModifiers()) && name != null) {
                fields.put(name.value(), field);
            }
        }
        return fields;
    }

    /** The names of the fields that an object of the type must have. */
    static List<String> required(Class<?> type) {
        try {
            Object names = type.getField("openapiRequiredFields").get(null);
            return ((Collection<?>) names)
                    .stream().map(Object::toString).sorted().toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
