package dev.lucia.deploy.render.escape;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;

/** Texts that break what is written without care: everything that Unicode has, and what some language reads its own way. */
public final class HostileText implements ArbitrarySupplier<String> {
    private static final List<String> FRAGMENTS = List.of(
            "",
            " ",
            "  ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\"",
            "'",
            "''",
            "\\",
            "\\\\",
            "\\n",
            "\\x41",
            "`",
            "``",
            "$",
            "$$",
            "$HOME",
            "${HOME}",
            "${HOME:-x}",
            "${{ secrets.X }}",
            "${{",
            "}}",
            "{{ .Values.x }}",
            "{{",
            "{{-",
            "{{{",
            "{",
            "}",
            "{}",
            "%",
            "%%",
            "%h",
            "%n",
            "#",
            " #",
            "# x",
            ": ",
            ":",
            "- ",
            "-",
            "--",
            "---",
            "--x",
            "...",
            ".",
            "..",
            "!",
            "![x](y)",
            "!!str",
            "&",
            "&a",
            "&amp;",
            "&#65;",
            "*",
            "*a",
            "**b**",
            "_",
            "__init__",
            "a_b",
            "~",
            "~~",
            "~a~",
            "|",
            "||",
            "\\|",
            ">",
            "<",
            "<b>",
            "<<",
            "<<EOF",
            "=",
            "==",
            "===",
            "@",
            ",",
            "[",
            "]",
            "[a](b)",
            "[^1]",
            "(",
            ")",
            ";",
            ";;",
            "?",
            "? ",
            "^",
            "+",
            "+ ",
            "/",
            "//",
            "http://lucia:8080/a_b?c=d&e",
            "yes",
            "No",
            "on",
            "OFF",
            "y",
            "N",
            "true",
            "False",
            "null",
            "Null",
            "0",
            "012",
            "0o14",
            "0x1f",
            "0b1",
            "1e3",
            "1.",
            ".5",
            "1_000",
            "1:30",
            "8080:80",
            "1.2.3",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            ".inf",
            "-.Inf",
            ".nan",
            "1. ",
            "1) ",
            "42",
            "if",
            "EOF",
            "\0",
            "\1",
            "\7",
            "\b",
            "\f",
            "\u000b",
            "\u001b[0m",
            "\u007f",
            "\u0080",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u200d",
            "\u202e",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufdd0",
            "\ufffd",
            "\ufffe",
            "\uffff",
            "é",
            "e\u0301",
            "ß",
            "日本語",
            "\u0661",
            "😀",
            "👩\u200d👩\u200d👧",
            "\ud834\udd1e",
            "\udb40\udc41",
            "\ud83f\udffe",
            "\udbff\udfff",
            "x",
            "lucia",
            "C#",
            "AT&T");

    @Override
    public Arbitrary<String> get() {
        Arbitrary<String> fragment = Arbitraries.of(FRAGMENTS).withoutEdgeCases();
        Arbitrary<String> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> !isSurrogate(codePoint))
                .map(Character::toString);
        Arbitrary<String> ascii = Arbitraries.integers().between(0, 0x7F).map(Character::toString);
        Arbitrary<String> numeric = Arbitraries.strings()
                .withChars("0123456789+-._:eExXobinfaNyTZ ")
                .ofMaxLength(8);
        Arbitrary<String> part = Arbitraries.frequencyOf(Tuple.of(6, fragment), Tuple.of(2, ascii), Tuple.of(1, any));
        return Arbitraries.frequencyOf(
                Tuple.of(2, fragment),
                Tuple.of(2, numeric),
                Tuple.of(8, part.list().ofMaxSize(8).map(parts -> String.join("", parts))));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static Arbitrary<String> without(String characters) {
        return new HostileText().get().map(text -> without(characters, text));
    }

    private static String without(String characters, String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(c -> characters.indexOf(c) < 0).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Those without the null character. */
    public static final class WithoutNull implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            return without("\0");
        }
    }

    /** Those without the null character and line breaks. */
    public static final class OnOneLine implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            return without("\0\n\r");
        }
    }
}
