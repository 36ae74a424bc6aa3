package vn.haidang.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.document.ReadText;

/**
 * The figures of a document under review.
 *
 * @param current the one that is looked at, null where there is none
 * @param bulk for each certainty how many would be taken at once
 * @param done how many somebody has decided
 * @param all how many there are to decide
 */
public record ProposalPage(
        long documentId,
        String label,
        List<Group> groups,
        List<Check> checks,
        List<Left> left,
        @Nullable Current current,
        List<Threshold> bulk,
        int done,
        int all,
        boolean proposed) {

    /** A document in the list, with how far its proposals are; {@code proposed} 0: nobody has asked for any yet. */
    public record Listed(ReadText.WithFigures document, int proposed, int open, int accepted, int corrections) {}

    /**
     * A table or paragraph with its proposals.
     *
     * @param from first line, from 1
     * @param to last line
     * @param sure how many may be taken together at the usual certainty
     * @param open how many nobody has decided
     */
    public record Group(int from, int to, boolean isTable, int sure, int open, List<Row> rows) {

        /** As the form names it. */
        public String lines() {
            return from + "-" + to;
        }
    }

    /** A proposal in the list. */
    public record Row(
            long id,
            int line,
            String printed,
            String indicator,
            String body,
            String period,
            String value,
            String kind,
            String state,
            int percent,
            boolean doubtful,
            boolean current) {}

    /** A printed ratio or sum beside what it comes to; {@code computed} empty where the operands are not in the text. */
    public record Check(int line, String printed, String operands, String computed, boolean agrees) {}

    /** A figure for which the catalogue has nothing. */
    public record Left(long id, int line, String printed, String words) {}

    /** So many would be taken at this certainty. */
    public record Threshold(int percent, int count) {}

    /** A part of the text; the figure itself is marked. */
    public record Piece(String text, boolean marked) {}

    /**
     * The figure where it stands.
     *
     * @param original the damaged words, empty where none were restored
     * @param boxes its words on the page's picture, empty where there is none
     * @param view the part of the picture around it, as an SVG view box
     */
    public record Place(List<List<Piece>> lines, String original, List<ReadText.Box> boxes, String view) {}

    /** A field to choose from. */
    public record Choice(String value, String label) {}

    /**
     * The proposal that is looked at.
     *
     * @param reasons sentences
     * @param doubts sentences
     * @param previous id of the one before, null at the first
     * @param next id of the one after, null at the last
     */
    public record Current(
            long id,
            int line,
            String printed,
            int percent,
            String state,
            boolean open,
            boolean mayDecide,
            @Nullable Long correctionId,
            @Nullable String actedBy,
            @Nullable String note,
            Place place,
            List<String> reasons,
            List<String> doubts,
            @Nullable StandsAlready conflict,
            ProposalForm form,
            Map<String, String> errors,
            List<Choice> parts,
            @Nullable Long previous,
            @Nullable Long next,
            int version) {}

    /** What stands already where it would be written. */
    public record StandsAlready(boolean same, String stands, String difference, String state, String origin) {}
}
