package vn.haidang.organisation;

import java.util.List;
import vn.haidang.platform.Refused;

/** What was typed breaks a rule; says so beside the fields. Nothing was written. */
final class FormRefused extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<Form.Problem> problems;

    FormRefused(List<Form.Problem> problems) {
        super(problems.getFirst().key(), problems.getFirst().arguments());
        this.problems = List.copyOf(problems);
    }

    FormRefused(String field, String key, Object... arguments) {
        this(List.of(new Form.Problem(field, key, arguments)));
    }

    List<Form.Problem> problems() {
        return problems;
    }
}
