package vn.haidang.conformity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells lines from pictures, in DrawingML and in the older VML. */
final class Shapes {

    private static final double EMU_PER_MM = 36000;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double FLAT = 1.2;
    private static final Set<String> STRAIGHT = Set.of("line", "straightConnector1");
    private static final Pattern LENGTH = Pattern.compile("(-?[\\d.]+)\\s*(pt|in|cm|mm|px)?");

    private Shapes() {}

    static Shape of(Node drawing) {
        Node picture = drawing.find(node -> node.name.equals("blip"));
        if (picture != null) {
            return new Shape(Shape.Kind.PICTURE, 0, picture.attribute("embed"));
        }
        Node image = drawing.find(node -> node.name.equals("imagedata"));
        if (image != null) {
            return new Shape(Shape.Kind.PICTURE, 0, image.attribute("id"));
        }
        Node geometry = drawing.find(node -> node.name.equals("prstGeom") && STRAIGHT.contains(node.attribute("prst")));
        double wide = extent(drawing, "cx");
        double high = extent(drawing, "cy");
        if (geometry != null || (wide > FLAT && high < FLAT)) {
            return new Shape(Shape.Kind.LINE, wide, "");
        }
        return vector(drawing);
    }

    private static double extent(Node drawing, String attribute) {
        Node extent = drawing.find(node -> node.name.equals("extent") || node.name.equals("ext") && node.has("cx"));
        return extent == null ? 0 : StyleSheet.number(extent.attribute(attribute), 0) / EMU_PER_MM;
    }

    private static Shape vector(Node drawing) {
        Node line = drawing.name.equals("line") ? drawing : drawing.find(node -> node.name.equals("line"));
        if (line != null) {
            return new Shape(
                    Shape.Kind.LINE,
                    Math.abs(millimetres(line.attribute("to")) - millimetres(line.attribute("from"))),
                    "");
        }
        Node shape = drawing.find(node -> node.name.equals("shape") || node.name.equals("rect"));
        if (shape != null && isStraight(shape)) {
            return new Shape(Shape.Kind.LINE, styled(shape, "width"), "");
        }
        return new Shape(Shape.Kind.BOX, 0, "");
    }

    private static boolean isStraight(Node shape) {
        String type = shape.attribute("type");
        boolean flat = styled(shape, "width") > FLAT && styled(shape, "height") < FLAT;
        return shape.attribute("connectortype").equals("straight")
                || type.endsWith("_t32")
                || type.endsWith("_t20")
                || shape.attribute("hr").equals("t")
                || flat;
    }

    private static double styled(Node shape, String property) {
        Matcher found = Pattern.compile("(?:^|;)\\s*" + property + ":([^;]+)").matcher(shape.attribute("style"));
        return found.find() ? millimetres(found.group(1)) : 0;
    }

    /** The first length of a list such as "12pt,0". */
    private static double millimetres(String text) {
        Matcher found = LENGTH.matcher(text.strip());
        if (!found.lookingAt()) {
            return 0;
        }
        double value = StyleSheet.number(found.group(1), 0);
        return value * unit(found.group(2));
    }

    private static double unit(@Nullable String name) {
        return switch (name == null ? "pt" : name) {
            case "in" -> 25.4;
            case "cm" -> 10;
            case "mm" -> 1;
            case "px" -> 25.4 / 96;
            default -> MM_PER_POINT;
        };
    }
}
