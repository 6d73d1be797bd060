package dev.lucia.deploy.model.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Port;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {
    @Test
    void aRedisConnectionHasAddressesAndOptions() {
        RedisConnectionString connection =
                RedisConnectionString.parse("a:1, [::1]:2 ,SSL=True,abortConnect=false,name=x=y");
        assertEquals("[a:1, [::1]:2]", connection.endpoints().toString());
        assertEquals(Map.of("ssl", "True", "abortconnect", "false", "name", "x=y"), connection.options());
        assertTrue(connection.isTls());
        assertFalse(RedisConnectionString.parse("a:1").isTls());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis:6379,password=Marked",
                "redis:6379,PASSWORD = Marked",
                "redis:6379 password=Marked",
                "password:Marked",
                "redis://u:Marked@redis:6379",
                "u:Marked@redis:6379",
                "Marked@redis:6379"
            })
    void aPasswordInAConnectionIsNeverShown(String text) {
        InvalidValueException e = assertThrows(InvalidValueException.class, () -> RedisConnectionString.parse(text));
        assertEquals("A password or a URL in the connection string", e.fact());
        assertFalse(e.toString().contains("Marked"), e::toString);
    }

    @Test
    void listenUrlsHavePortsInOrder() {
        assertEquals(
                List.of(Port.of(8080), Port.of(8443)),
                ListenUrls.parse("http://+:8080;https://[::]:8443").ports());
    }
}
