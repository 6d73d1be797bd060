package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.RedisMemory;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ComposeProject;
import dev.lucia.deploy.validate.view.ComposeProjects;
import dev.lucia.deploy.validate.view.ComposeService;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ComposeRedisMemory implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("compose-redis-memory", Severity.ERROR)
            .finds("A Redis whose --maxmemory is more than 75 % of the memory limit of its container.")
            .because("Redis needs the rest while it rewrites its files, or the kernel kills it before it evicts a key.")
            .example(
                    "redis:\n  command: redis-server --maxmemory 512mb\n  mem_limit: 512m",
                    "redis:\n  command: redis-server --maxmemory 256mb\n  mem_limit: 512m");

    private static final Pattern MAXMEMORY = Pattern.compile(
            "(?:^|[\\s\"'])--maxmemory[\\s=]+[\"']?([1-9][0-9]{0,14}[a-zA-Z]{0,2})(?=$|[\\s\"';&|)\\\\])");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,9})?)\\s?([kmgtp]?)i?b?");
    private static final String UNITS = "kmgtp";
    private static final BigDecimal MAX_SHARE = new BigDecimal("0.75");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return ComposeProjects.of(tree).projects().stream()
                .flatMap(project -> project.services().stream()
                        .filter(ComposeService::isRedis)
                        .flatMap(service -> check(service, project).stream()));
    }

    private Optional<Finding> check(ComposeService service, ComposeProject project) {
        Optional<RedisMemory> most = Stream.of("command", "entrypoint")
                .flatMap(key -> maxmemory(service.at(key), project).stream())
                .findFirst();
        YamlValue limit = Stream.of(service.at("deploy", "resources", "limits", "memory"), service.at("mem_limit"))
                .filter(YamlValue::isPresent)
                .findFirst()
                .orElse(service.at("mem_limit"));
        Optional<BigDecimal> bytes =
                limit.scalar().flatMap(project.variables()::resolve).flatMap(ComposeRedisMemory::bytes);
        return most.filter(memory -> bytes.isPresent() && isTooMuch(memory, bytes.get()))
                .map(memory -> finding(limit, memory));
    }

    private static Optional<RedisMemory> maxmemory(YamlValue command, ComposeProject project) {
        String words = command.text()
                .orElseGet(() ->
                        command.items().flatMap(item -> item.scalar().stream()).collect(Collectors.joining(" ")));
        // Of a shell's own references nothing is known; only the word behind the option has to be.
        Matcher option = MAXMEMORY.matcher(project.variables().resolve(words).orElse(words));
        String last = "";
        while (option.find()) {
            last = option.group(1);
        }
        return memory(last);
    }

    private static Optional<RedisMemory> memory(String text) {
        return Optional.of(text).filter(t -> t.matches("[0-9]+(?i:[kmg]?b?)")).map(RedisMemory::of);
    }

    // By the units of Docker all are powers of 1024: github.com/docker/go-units, RAMInBytes.
    private static Optional<BigDecimal> bytes(String text) {
        Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        return size.matches()
                ? Optional.of(new BigDecimal(size.group(1))
                                .multiply(BigDecimal.valueOf(1024)
                                        .pow(size.group(2).isEmpty() ? 0 : UNITS.indexOf(size.group(2)) + 1)))
                        .filter(bytes -> bytes.signum() > 0)
                : Optional.empty();
    }

    private static boolean isTooMuch(RedisMemory memory, BigDecimal limit) {
        return BigDecimal.valueOf(memory.bytes()).compareTo(limit.multiply(MAX_SHARE)) > 0;
    }

    private Finding finding(YamlValue limit, RedisMemory memory) {
        return found(
                limit.place(),
                "maxmemory '" + memory + "' is more than 75 % of the memory limit "
                        + Quoted.of(limit.scalar().orElse("")) + ".",
                "Redis needs the rest while it rewrites its files, or the kernel kills it before it evicts a key; lower "
                        + "--maxmemory or raise the limit.");
    }
}
