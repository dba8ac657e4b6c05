package io.upline.packed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a bill of materials (CycloneDX) what the build knows but the jar does not hold: libraries of the measurements alone, and
 * starters, which are empty. The build runs it before it packs; {@link PackedJarIT} holds the outcome against the jar.
 */
final class BillOfMaterials {

    private BillOfMaterials() {}

    /** Takes the file, then the names of libraries that tests and measurements share, which Maven therefore takes for the product's. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Files.writeString(
                file, packed(Files.readString(file), Set.copyOf(List.of(args).subList(1, args.length))));
    }

    /** The bill of materials without what is not packed. */
    static String packed(String bill, Set<String> shared) {
        JsonMapper json = new JsonMapper();
        ObjectNode root = (ObjectNode) json.readTree(bill);
        Set<String> gone = new HashSet<>();
        ArrayNode components = json.createArrayNode();
        for (JsonNode component : root.get("components")) {
            String name = component.get("name").asString();
            boolean packed = !component.path("scope").asString("required").equals("optional")
                    && !name.startsWith("spring-boot-starter")
                    && !shared.contains(name);
            if (packed) {
                components.add(component);
            } else {
                gone.add(component.get("bom-ref").asString());
            }
        }
        root.set("components", components);
        root.set("dependencies", without(gone, root.get("dependencies"), json));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ArrayNode without(Set<String> gone, JsonNode dependencies, JsonMapper json) {
        ArrayNode kept = json.createArrayNode();
        for (JsonNode each : dependencies) {
            if (!gone.contains(each.get("ref").asString())) {
                ObjectNode one = (ObjectNode) each;
                ArrayNode on = json.createArrayNode();
                for (JsonNode target : each.path("dependsOn")) {
                    if (!gone.contains(target.asString())) {
                        on.add(target);
                    }
                }
                kept.add(one.set("dependsOn", on));
            }
        }
        return kept;
    }
}
