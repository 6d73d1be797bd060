package dev.lucia.deploy.render.kubernetes;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The part of the Gateway API's HTTPRoute (gateway.networking.k8s.io/v1) that the chart writes; Kubernetes' own types know
 * no custom resources.
 */
final class GatewayTypes {
    private static final Schema HTTP_ROUTE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Resources.text("kubernetes/httproute.schema.json"), InputFormat.JSON);

    private GatewayTypes() {}

    static List<String> problems(JsonNode route) {
        return HTTP_ROUTE.validate(route).stream()
                .map(error -> Cluster.label(route) + " " + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
