package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The draft as a form sends it; what is missing in it takes a sensible value. */
record OutgoingForm(
        @Nullable Long kind,
        @Nullable Long unit,
        @Nullable Long council,
        @Nullable String subject,
        @Nullable Urgency urgency,
        @Nullable String addressees,
        @Nullable String body,
        @Nullable Integer copies,
        @Nullable LocalDate dueOn,
        @Nullable Long signer,
        @Nullable Long replaces,
        @Nullable Long corrects,
        @Nullable String secrecy) {

    OutgoingDraft draft() {
        if (secrecy != null && !secrecy.isBlank()) {
            throw new vn.haidang.platform.Refused("register.refused.secret");
        }
        return new OutgoingDraft(
                kind == null ? 0 : kind,
                unit == null ? 0 : unit,
                council,
                subject == null ? "" : subject,
                urgency == null ? Urgency.NORMAL : urgency,
                addressees == null ? "" : addressees,
                body == null ? "" : body,
                copies == null ? 1 : copies,
                dueOn,
                signer,
                replaces,
                corrects);
    }
}
