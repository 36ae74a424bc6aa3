package vn.haidang.conformity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties of letters while they are put together. */
final class LetterDraft {

    private final Map<String, String> themeFonts;
    private String font = "Times New Roman";
    private String otherFont = "Times New Roman";
    private double points = 10;
    private boolean underlined;
    private boolean raised;
    private String color = "auto";
    private String language = "";
    private boolean bold;
    private boolean italic;
    private boolean capitals;
    private boolean hidden;

    LetterDraft(Map<String, String> themeFonts) {
        this.themeFonts = themeFonts;
    }

    /** Properties that a style switches rather than sets. */
    record Toggles(boolean bold, boolean italic, boolean capitals, boolean hidden) {

        Toggles differs(Toggles other) {
            return new Toggles(
                    bold != other.bold, italic != other.italic, capitals != other.capitals, hidden != other.hidden);
        }

        Toggles or(Toggles other) {
            return new Toggles(
                    bold || other.bold, italic || other.italic, capitals || other.capitals, hidden || other.hidden);
        }
    }

    Toggles toggles() {
        return new Toggles(bold, italic, capitals, hidden);
    }

    void clear() {
        set(new Toggles(false, false, false, false));
    }

    void set(Toggles toggles) {
        bold = toggles.bold();
        italic = toggles.italic();
        capitals = toggles.capitals();
        hidden = toggles.hidden();
    }

    void take(@Nullable Node properties) {
        if (properties == null) {
            return;
        }
        for (Node property : properties.nodes()) {
            switch (property.name) {
                case "rFonts" -> fonts(property);
                case "sz" -> points = StyleSheet.number(property.val(), points * 2) / 2;
                case "b" -> bold = StyleSheet.isOn(property);
                case "i" -> italic = StyleSheet.isOn(property);
                case "caps" -> capitals = StyleSheet.isOn(property);
                case "vanish" -> hidden = StyleSheet.isOn(property);
                case "vertAlign" -> raised = !property.val().equals("baseline");
                case "u" -> underlined = !property.val().equals("none");
                case "color" -> color = property.val().isEmpty() ? "auto" : property.val();
                case "lang" -> language = property.val().isEmpty() ? language : property.val();
                default -> {}
            }
        }
    }

    private void fonts(Node fonts) {
        font = font(fonts, "ascii", font);
        otherFont = font(fonts, "hAnsi", otherFont);
    }

    private String font(Node fonts, String kind, String before) {
        String theme = fonts.attribute(kind + "Theme");
        if (!theme.isEmpty()) {
            return themeFonts.getOrDefault(theme.startsWith("major") ? "major" : "minor", before);
        }
        String named = fonts.attribute(kind);
        return named.isEmpty() ? before : named;
    }

    Letter done() {
        return new Letter(font, otherFont, points, bold, italic, underlined, capitals, raised, hidden, color, language);
    }
}
