package dev.lucia.deploy.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.Deployment;
import java.util.Base64;

/**
 * What {@code Chart.yaml} says of the chart.
 *
 * @param description what it installs
 * @param version the version of the chart
 * @param appVersion the version of Lucia
 * @param home where the project lives
 * @param icon a picture for catalogues of charts
 * @param maintainer who keeps the project
 * @param maintainerUrl where the maintainer is found
 */
record ChartView(
        String description,
        String version,
        String appVersion,
        String home,
        String icon,
        String maintainer,
        String maintainerUrl) {
    // Part of the chart, so that no catalogue and no linter has to fetch it.
    private static final String ICON =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><circle cx=\"32\" cy=\"32\" r=\"30\" fill=\"#1b2a41\"/>"
                    + "<path d=\"M24 16v30h18\" fill=\"none\" stroke=\"#ffc857\" stroke-width=\"6\"/></svg>";

    static ChartView of(Deployment deployment, String appVersion) {
        String repository = deployment.cicd().sourceRepository().text();
        String owner = repository.substring(0, repository.indexOf('/'));
        return new ChartView(
                "Lucia AI-powered Home Assistant agent orchestration",
                "1.0.0",
                appVersion,
                "https://github.com/" + repository,
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(ICON.getBytes(UTF_8)),
                owner,
                "https://github.com/" + owner);
    }
}
