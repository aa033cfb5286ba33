package io.github.redshiftdevops.maven.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML with CloudFormation's tags: {@code !Ref x} becomes the map {@code Ref: x}, {@code !Sub x} the map {@code Fn::Sub: x}. Scalars are texts. */
final class TemplateReader {

    private static final Set<String> WITHOUT_PREFIX = Set.of("!Ref", "!Condition");

    private TemplateReader() {}

    static Object read(String yaml) {
        Node root =
                new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
        return value(root);
    }

    private static Object value(Node node) {
        String tag = node.getTag().getValue();
        if (tag.startsWith("!")) {
            return function(tag, plain(node));
        }
        return plain(node);
    }

    private static Map<String, Object> function(String tag, Object argument) {
        String name = tag.substring(1);
        if (name.equals("GetAtt") && argument instanceof String text) {
            return Map.of("Fn::GetAtt", List.of(text.split("\\.", 2)));
        }
        return Map.of(WITHOUT_PREFIX.contains(tag) ? name : "Fn::" + name, argument);
    }

    private static Object plain(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.getValue().forEach(entry -> map.put(key(entry.getKeyNode()), value(entry.getValueNode())));
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(each -> list.add(value(each)));
            return list;
        }
        return ((ScalarNode) node).getValue();
    }

    private static String key(Node node) {
        return ((ScalarNode) node).getValue();
    }
}
