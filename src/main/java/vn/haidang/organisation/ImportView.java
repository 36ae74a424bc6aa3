package vn.haidang.organisation;

import java.util.List;
import java.util.Map;

/**
 * A sheet that was uploaded, with a verdict on each row.
 *
 * @param headings message keys of the columns
 */
public record ImportView(long id, String path, String fileName, List<String> headings, List<Row> rows) {

    /** A row as written in the sheet. @param cells in the order of the headings */
    public record Row(int number, List<String> cells, List<Form.Problem> problems) {

        public boolean good() {
            return problems.isEmpty();
        }
    }

    /**
     * A row as kept.
     *
     * @param cells by field
     * @param problems what was wrong when it was last tried
     */
    record Draft(int number, Map<String, String> cells, List<Form.Problem> problems) {

        boolean good() {
            return problems.isEmpty();
        }
    }

    public long goodRows() {
        return rows.stream().filter(Row::good).count();
    }

    public long badRows() {
        return rows.size() - goodRows();
    }
}
