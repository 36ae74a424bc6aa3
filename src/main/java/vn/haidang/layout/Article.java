package vn.haidang.layout;

import java.util.List;

/**
 * An article (điều) of a decision or regulation.
 *
 * @param number as it is cited: "1", "12a"
 * @param titled the words are the article's title and stand bold on its own line; otherwise only "Điều 1." is bold and the words are text
 */
public record Article(String number, List<Run> runs, boolean titled) implements Block {

    public Article {
        runs = List.copyOf(runs);
    }

    /** An article whose text follows its number at once, as in decisions. */
    public static Article of(String number, String text) {
        return new Article(number, List.of(Run.plain(text)), false);
    }

    /** An article with a title; its clauses follow as paragraphs. */
    public static Article titled(String number, String title) {
        return new Article(number, List.of(Run.plain(title)), true);
    }
}
