package vn.haidang.document;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.scanning.ScannedRule;
import vn.haidang.scanning.ScannedWord;
import vn.haidang.text.Span;

/** Words of pages and of restored texts as the database keeps them: short arrays, for there are hundreds on a page. */
final class ScanJson {

    private ScanJson() {}

    static String words(List<ScannedWord> words) {
        ArrayNode all = JsonShape.MAPPER.createArrayNode();
        for (ScannedWord word : words) {
            all.addArray()
                    .add(word.text())
                    .add(word.left())
                    .add(word.top())
                    .add(word.width())
                    .add(word.height())
                    .add(Math.round(word.confidence() * 1000) / 1000.0)
                    .add(word.span().start())
                    .add(word.span().end());
        }
        return all.toString();
    }

    static List<ScannedWord> words(String json) {
        List<ScannedWord> words = new ArrayList<>();
        for (JsonNode word : JsonShape.MAPPER.readTree(json)) {
            words.add(new ScannedWord(
                    span(word, 6),
                    word.get(0).asString(),
                    word.get(1).asInt(),
                    word.get(2).asInt(),
                    word.get(3).asInt(),
                    word.get(4).asInt(),
                    word.get(5).asDouble()));
        }
        return words;
    }

    static String rules(List<ScannedRule> rules) {
        ArrayNode all = JsonShape.MAPPER.createArrayNode();
        rules.forEach(rule ->
                all.addArray().add(rule.x1()).add(rule.y1()).add(rule.x2()).add(rule.y2()));
        return all.toString();
    }

    static List<ScannedRule> rules(String json) {
        List<ScannedRule> rules = new ArrayList<>();
        for (JsonNode rule : JsonShape.MAPPER.readTree(json)) {
            rules.add(new ScannedRule(
                    rule.get(0).asInt(),
                    rule.get(1).asInt(),
                    rule.get(2).asInt(),
                    rule.get(3).asInt()));
        }
        return rules;
    }

    static String restored(List<RestoredWord> words) {
        ArrayNode all = JsonShape.MAPPER.createArrayNode();
        for (RestoredWord word : words) {
            ArrayNode one = all.addArray()
                    .add(word.original().start())
                    .add(word.original().end())
                    .add(word.restored().start())
                    .add(word.restored().end())
                    .add(Math.round(word.confidence() * 1000) / 1000.0);
            word.alternatives().forEach(one::add);
        }
        return all.toString();
    }

    static List<RestoredWord> restored(String json) {
        List<RestoredWord> words = new ArrayList<>();
        for (JsonNode word : JsonShape.MAPPER.readTree(json)) {
            List<String> alternatives = new ArrayList<>();
            for (int i = 5; i < word.size(); i++) {
                alternatives.add(word.get(i).asString());
            }
            words.add(new RestoredWord(span(word, 0), span(word, 2), word.get(4).asDouble(), alternatives));
        }
        return words;
    }

    private static Span span(JsonNode array, int at) {
        return new Span(array.get(at).asInt(), array.get(at + 1).asInt());
    }
}
