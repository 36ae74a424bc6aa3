package vn.haidang.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.haidang.calendar.BeforeReading;
import vn.haidang.calendar.Rolling;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Settings;

/** The choices that decide due days. */
@Component
class TaskSettings {

    static final String BEFORE_READING = "task.beforeReading";
    static final String ROLLING = "task.rolling";
    static final String FIRST_PERIOD = "task.firstPeriod";
    static final String WITHOUT_DAY = "task.recurringWithoutDay";
    static final String OPEN_AHEAD = "task.openAhead";

    /** Address under which people reach the application, for links in mails. */
    static final String ADDRESS = "haidang.address";

    static final Map<String, String> DEFAULTS = defaults();

    private static final int LEAST_AHEAD = 7;
    private static final int MOST_AHEAD = 400;

    private final Settings settings;
    private final TaskCalendar calendar;

    TaskSettings(Settings settings, TaskCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put(BEFORE_READING, BeforeReading.STRICT.name());
        defaults.put(ROLLING, "BACK");
        defaults.put(FIRST_PERIOD, TaskRules.FirstPeriod.SAME.name());
        defaults.put(WITHOUT_DAY, TaskRules.WithoutDay.END_OF_PERIOD.name());
        defaults.put(OPEN_AHEAD, "35");
        return defaults;
    }

    /** The rules as they are now. */
    TaskRules rules() {
        return new TaskRules(
                calendar.workingDays(),
                BeforeReading.valueOf(value(BEFORE_READING)),
                rolling(value(ROLLING)),
                TaskRules.FirstPeriod.valueOf(value(FIRST_PERIOD)),
                TaskRules.WithoutDay.valueOf(value(WITHOUT_DAY)),
                Integer.parseInt(value(OPEN_AHEAD)));
    }

    String value(String key) {
        return settings.get(key).orElseGet(() -> DEFAULTS.getOrDefault(key, ""));
    }

    /** @throws Refused where the choice does not have this value */
    static void check(String key, String value) {
        try {
            switch (key) {
                case BEFORE_READING -> BeforeReading.valueOf(value);
                case ROLLING -> rolling(value);
                case FIRST_PERIOD -> TaskRules.FirstPeriod.valueOf(value);
                case WITHOUT_DAY -> TaskRules.WithoutDay.valueOf(value);
                case OPEN_AHEAD -> {
                    int days = Integer.parseInt(value);
                    if (days < LEAST_AHEAD || days > MOST_AHEAD) {
                        throw new IllegalArgumentException(value);
                    }
                }
                default -> throw new IllegalArgumentException(key);
            }
        } catch (IllegalArgumentException wrong) {
            throw new Refused("task.refused.setting", value);
        }
    }

    private static Rolling rolling(String value) {
        return switch (value) {
            case "BACK" -> Rolling.ROLL_BACK;
            case "FORWARD" -> Rolling.ROLL_FORWARD;
            case "NONE" -> Rolling.NONE;
            default -> throw new IllegalArgumentException(value);
        };
    }
}
