/**
 * Validates what people filled in: env files, descriptions, Helm values, manifests, Compose files, units and workflows. Nothing
 * is started, contacted or changed, and nothing is thrown because of what a file holds.
 *
 * <p>{@link dev.lucia.deploy.validate.Validator} is the way in; {@link dev.lucia.deploy.validate.report.Report} makes text,
 * JSON, SARIF, JUnit XML or annotations of what it finds. A rule of one's own stands beside ours:
 *
 * <pre>{@code
 * import dev.lucia.deploy.validate.Validator;
 * import dev.lucia.deploy.validate.finding.Finding;
 * import dev.lucia.deploy.validate.finding.Findings;
 * import dev.lucia.deploy.validate.finding.Severity;
 * import dev.lucia.deploy.validate.report.Report;
 * import dev.lucia.deploy.validate.rule.Rule;
 * import dev.lucia.deploy.validate.rule.RuleInfo;
 * import dev.lucia.deploy.validate.source.SourceKind;
 * import dev.lucia.deploy.validate.source.SourceLoader;
 * import dev.lucia.deploy.validate.source.SourceTree;
 * import java.nio.file.Path;
 * import java.util.List;
 * import java.util.stream.Stream;
 *
 * class Example {
 *     static class OurRegistry implements Rule {
 *         private static final RuleInfo INFO = RuleInfo.of("our-registry", Severity.ERROR)
 *                 .finds("An image from another registry than ours.")
 *                 .because("Our machines reach no other.")
 *                 .example("image: seiggy/lucia:1.2.3", "image: registry.example.net/lucia:1.2.3");
 *
 *         public RuleInfo info() {
 *             return INFO;
 *         }
 *
 *         public Stream<Finding> check(SourceTree tree) {
 *             return tree.yaml(SourceKind.COMPOSE)
 *                     .flatMap(file -> file.documents().stream())
 *                     .flatMap(compose -> compose.at("services").values())
 *                     .map(service -> service.at("image"))
 *                     .filter(image -> !image.text().orElse("").startsWith("registry.example.net/"))
 *                     .map(image -> found(image.place(), "This image is not ours.", "Push it to ours, and name that."));
 *         }
 *     }
 *
 *     static String validate(Path directory) {
 *         Validator validator = Validator.standard().plus(new OurRegistry());
 *         SourceTree tree = SourceLoader.load(List.of(directory));
 *         Findings findings = validator.validate(tree);
 *         return new Report(validator.rules(), tree, findings).text(false);
 *     }
 * }
 * }</pre>
 */
@NullMarked
package dev.lucia.deploy.validate;

import org.jspecify.annotations.NullMarked;
