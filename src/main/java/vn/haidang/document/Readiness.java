package vn.haidang.document;

import java.util.List;
import java.util.stream.Collectors;
import vn.haidang.platform.Refused;

/**
 * What still stands between a list of drafts and its confirmation.
 *
 * @param openDoubts drafts with doubts that nobody looked at
 * @param withoutLead drafts that no unit would answer for
 * @param unfinished drafts with a deadline that lacks its day or rhythm, or without any text
 */
public record Readiness(int count, List<Draft> openDoubts, List<Draft> withoutLead, List<Draft> unfinished) {

    static Readiness of(List<Draft> drafts) {
        return new Readiness(
                drafts.size(),
                drafts.stream().filter(Draft::hasOpenDoubts).toList(),
                drafts.stream().filter(draft -> !draft.content().hasLead()).toList(),
                drafts.stream().filter(Readiness::isUnfinished).toList());
    }

    public boolean isReady() {
        return count > 0 && openDoubts.isEmpty() && withoutLead.isEmpty() && unfinished.isEmpty();
    }

    void require() {
        if (count == 0) {
            throw new Refused("document.confirm.empty");
        }
        refuse("document.confirm.withoutLead", withoutLead);
        refuse("document.confirm.openDoubts", openDoubts);
        refuse("document.confirm.unfinished", unfinished);
    }

    private static void refuse(String key, List<Draft> drafts) {
        if (!drafts.isEmpty()) {
            String refs = drafts.stream().map(Draft::ref).collect(Collectors.joining(", "));
            throw new Refused(key, String.valueOf(drafts.size()), refs);
        }
    }

    private static boolean isUnfinished(Draft draft) {
        return draft.content().text().isBlank()
                || draft.content().deadlines().stream().anyMatch(deadline -> !deadline.isComplete());
    }
}
