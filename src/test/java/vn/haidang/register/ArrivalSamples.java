package vn.haidang.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Forms of documents that came in, filled as a clerk fills them. */
final class ArrivalSamples {

    static final String CITY = "Ủy ban nhân dân thành phố Hải Phòng";

    private ArrivalSamples() {}

    /** An official letter of the city with this number. */
    static Map<String, String> letter(int number) {
        Map<String, String> fields = new HashMap<>();
        fields.put("number", String.valueOf(number));
        fields.put("symbol", "UBND-KT");
        fields.put("issuedOn", "2024-12-20");
        fields.put("sender", CITY);
        fields.put("senderAdd", "on");
        fields.put("subject", "Báo cáo tình hình sản xuất của khu công nghiệp");
        fields.put("pages", "2");
        return fields;
    }

    static Map<String, String> letter(int number, String field, String value) {
        Map<String, String> fields = letter(number);
        fields.put(field, value);
        return fields;
    }

    /** The form as read on the day of the tests; fails where it is wrong. */
    static ArrivalForm.Asked asked(Map<String, String> fields, Instant now) {
        ArrivalForm form = new ArrivalForm(fields);
        return Objects.requireNonNull(form.read(now), () -> form.problems().toString());
    }
}
