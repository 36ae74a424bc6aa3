package vn.haidang.indicator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** Rows of proposals read. */
final class ProposalRows {

    private ProposalRows() {}

    static Proposal proposal(ResultSet row) throws SQLException {
        String qualifier = row.getString("qualifier");
        OffsetDateTime acted = row.getObject("acted_at", OffsetDateTime.class);
        Integer period = row.getObject("period", Integer.class);
        Proposal.Content content = new Proposal.Content(
                Suggestion.Kind.valueOf(row.getString("kind")),
                row.getObject("indicator_id", Integer.class),
                row.getString("part"),
                row.getObject("body_id", Integer.class),
                period == null ? null : new Period(period),
                Standing.of(row.getString("standing")),
                row.getBigDecimal("value"),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                row.getObject("as_of", LocalDate.class),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class));
        return new Proposal(
                row.getLong("id"),
                row.getLong("document_id"),
                row.getInt("line"),
                new Span(row.getInt("span_start"), row.getInt("span_end")),
                row.getString("printed"),
                row.getString("words"),
                List.of((Integer[]) row.getArray("candidates").getArray()),
                content,
                row.getDouble("score"),
                texts(row.getArray("reasons")),
                texts(row.getArray("doubts")),
                check(row),
                Proposal.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getObject("plan_id", Long.class),
                row.getObject("correction_id", Long.class),
                acted == null ? null : acted.toInstant(),
                row.getString("acted_by_name"),
                row.getObject("acted_by", Long.class),
                row.getInt("version"));
    }

    private static Suggestion.@Nullable RatioCheck check(ResultSet row) throws SQLException {
        Array operands = row.getArray("check_operands");
        return operands == null
                ? null
                : new Suggestion.RatioCheck(
                        row.getString("printed"),
                        row.getBigDecimal("check_computed"),
                        row.getString("check_unit"),
                        row.getBoolean("check_agrees"),
                        texts(operands));
    }

    private static List<String> texts(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (String text : (String[]) array.getArray()) {
            texts.add(text);
        }
        return texts;
    }
}
