package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.Source;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceTree;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

final class NotUtf8 implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("not-utf8", Severity.ERROR)
            .finds("Bytes that are not UTF-8.")
            .because("Every reader here expects UTF-8; each makes something else of other bytes, or refuses the file.")
            .example(
                    "Feature__Greeting=Gr\\xFC\\xDFe    (saved as Latin-1)",
                    "Feature__Greeting=Grüße    (saved as UTF-8)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return tree.sources().map(Source::file).flatMap(this::check);
    }

    private Stream<Finding> check(SourceFile file) {
        // A character that stands for what could not be decoded is in every text that holds such bytes.
        if (file.text().indexOf('\uFFFD') < 0) {
            return Stream.empty();
        }
        byte[] bytes = file.bytes();
        CharBuffer valid = CharBuffer.allocate(bytes.length);
        boolean isUtf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), valid, true)
                .isError();
        String before = valid.flip().toString();
        return isUtf8
                ? Stream.empty()
                : Stream.of(found(
                        new Place(file.path(), Position.of(before, before.length())),
                        "The byte here is not UTF-8.",
                        "Save the file as UTF-8."));
    }
}
