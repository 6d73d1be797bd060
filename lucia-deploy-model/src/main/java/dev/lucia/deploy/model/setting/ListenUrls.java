package dev.lucia.deploy.model.setting;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Port;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that ASP.NET Core listens on, in the form of {@code ASPNETCORE_URLS}.
 *
 * @param ports the ports, in the order of the addresses
 */
public record ListenUrls(List<Port> ports) {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:\\+|\\*|[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})/?");

    public ListenUrls {
        ports = List.copyOf(ports);
    }

    /** Parses {@code http://+:8080;https://+:8443}, or throws {@link InvalidValueException}. */
    public static ListenUrls parse(String text) {
        return new ListenUrls(
                Arrays.stream(text.split(";", -1)).map(ListenUrls::port).toList());
    }

    private static Port port(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw SettingTypes.invalidListenUrl(address);
        }
        return Port.of(Integer.parseInt(matcher.group(1)));
    }
}
