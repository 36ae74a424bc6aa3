package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import vn.haidang.platform.StaleWrite;

/**
 * A form on a page: its fields with their values, and what is wrong with them. A refused form is shown again with everything that was typed; where
 * somebody else was faster, what they saved is shown beside it.
 *
 * @param action where it is sent to
 * @param title message key of the heading
 * @param about name of the thing, put into the heading; may be empty
 * @param intro message key of a sentence below it, null for none
 * @param submit message key of the button
 * @param back where "Thôi" leads
 * @param version of the thing when shown
 * @param stale whether somebody else saved in between
 */
public record Form(
        String action,
        String title,
        String about,
        @Nullable String intro,
        String submit,
        String back,
        int version,
        List<Field> fields,
        List<Problem> problems,
        boolean stale) {

    /** Kinds of fields. */
    public enum Kind {
        TEXT,
        EMAIL,
        PASSWORD,
        DATE,
        SELECT,
        CHECK
    }

    /** One choice of a select. */
    public record Option(String value, String text) {}

    /**
     * One field.
     *
     * @param label message key, or with {@code labelIsText} the label itself
     * @param hint message key of a line below the field, null for none
     * @param saved what somebody else saved here in between, null where that is no different
     */
    public record Field(
            String name,
            String label,
            boolean labelIsText,
            Kind kind,
            String value,
            List<Option> options,
            @Nullable String hint,
            boolean required,
            String autocomplete,
            @Nullable String saved) {

        private Field with(String otherLabel, @Nullable String otherHint) {
            return new Field(
                    name, otherLabel, labelIsText, kind, value, options, otherHint, required, autocomplete, saved);
        }

        private Field typed(String now, boolean stale) {
            boolean differs = stale && kind != Kind.PASSWORD && !now.equals(value);
            String shown = kind == Kind.PASSWORD ? "" : now;
            return new Field(
                    name,
                    label,
                    labelIsText,
                    kind,
                    shown,
                    options,
                    hint,
                    required,
                    autocomplete,
                    differs ? textOf(value) : null);
        }

        private String textOf(String chosen) {
            return options.stream()
                    .filter(option -> option.value().equals(chosen))
                    .map(Option::text)
                    .findFirst()
                    .orElse(chosen);
        }
    }

    /** Something wrong with a field. */
    public record Problem(String field, String key, Object[] arguments) {}

    static Builder to(String action) {
        return new Builder(action);
    }

    /** First problem of a field, null where it is right. */
    public @Nullable Problem problemOf(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The field, null for a problem of the whole form. */
    public @Nullable Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    Form with(Map<String, String> typed, List<Problem> found, boolean overtaken) {
        Typed values = new Typed(typed);
        List<Field> filled = fields.stream()
                .map(field -> field.typed(field.kind() == Kind.PASSWORD ? "" : values.raw(field.name()), overtaken))
                .toList();
        return new Form(action, title, about, intro, submit, back, version, filled, found, overtaken);
    }

    /** Shows the form. */
    String show(Model model) {
        model.addAttribute("form", this);
        return "organisation/form";
    }

    /** Does what the form asks for; where that is refused, shows the form again with what was typed. */
    String submit(Map<String, String> typed, Model model, HttpServletResponse response, Supplier<String> work) {
        try {
            return work.get();
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return with(typed, refused.problems(), false).show(model);
        } catch (StaleWrite stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return with(typed, List.of(), true).show(model);
        }
    }

    /** Puts a form together. */
    static final class Builder {
        private final String action;
        private String title = "";
        private String about = "";
        private @Nullable String intro;
        private String submit = "platform.save";
        private String back = "/units";
        private int version;
        private final List<Field> fields = new ArrayList<>();

        private Builder(String action) {
            this.action = action;
        }

        Builder title(String key, String thing) {
            title = key;
            about = thing;
            return this;
        }

        Builder intro(String key) {
            intro = key;
            return this;
        }

        Builder submit(String key) {
            submit = key;
            return this;
        }

        Builder back(String address) {
            back = address;
            return this;
        }

        Builder version(int of) {
            version = of;
            return this;
        }

        Builder text(String name, @Nullable String value, boolean required) {
            return add(name, Kind.TEXT, value, List.of(), required, "off");
        }

        Builder email(String name, @Nullable String value) {
            return add(name, Kind.EMAIL, value, List.of(), false, "off");
        }

        Builder password(String name, String autocomplete) {
            return add(name, Kind.PASSWORD, "", List.of(), true, autocomplete);
        }

        Builder day(String name, @Nullable LocalDate value, boolean required) {
            return add(name, Kind.DATE, value == null ? "" : value.toString(), List.of(), required, "off");
        }

        Builder select(String name, @Nullable String value, List<Option> options, boolean required) {
            return add(name, Kind.SELECT, value, options, required, "off");
        }

        Builder select(String name, String label, @Nullable String value, List<Option> options) {
            fields.add(new Field(
                    name, label, true, Kind.SELECT, value == null ? "" : value, options, null, false, "off", null));
            return this;
        }

        Builder check(String name, boolean value) {
            return add(name, Kind.CHECK, value ? "on" : "", List.of(), false, "off");
        }

        /** A line below the field added last: message key {@code organisation.hint.<name>}. */
        Builder hint(String name) {
            Field last = fields.removeLast();
            fields.add(last.with(last.label(), "organisation.hint." + name));
            return this;
        }

        /** Another label of the field added last: message key {@code organisation.field.<name>}. */
        Builder label(String name) {
            Field last = fields.removeLast();
            fields.add(last.with("organisation.field." + name, last.hint()));
            return this;
        }

        private Builder add(
                String name,
                Kind kind,
                @Nullable String value,
                List<Option> options,
                boolean required,
                String autocomplete) {
            fields.add(new Field(
                    name,
                    "organisation.field." + name,
                    false,
                    kind,
                    value == null ? "" : value,
                    options,
                    null,
                    required,
                    autocomplete,
                    null));
            return this;
        }

        Form build() {
            return new Form(action, title, about, intro, submit, back, version, List.copyOf(fields), List.of(), false);
        }
    }
}
