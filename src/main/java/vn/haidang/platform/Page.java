package vn.haidang.platform;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template needs of its request: text in the reader's language, the acting person, the token against forged forms, dates and numbers
 * as people here write them.
 */
public final class Page {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VIETNAM);

    private final Messages messages;
    private final Assets assets;
    private final Locale language;
    private final @Nullable Actor actor;
    private final String csrfToken;
    private final String path;
    private final String query;
    private final @Nullable Flash flash;
    private final LocalDate today;
    private final int unread;
    private final boolean shortcuts;

    Page(
            Messages messages,
            Assets assets,
            Locale language,
            @Nullable Actor actor,
            String csrfToken,
            String path,
            String query,
            @Nullable Flash flash,
            LocalDate today,
            int unread,
            boolean shortcuts) {
        this.messages = messages;
        this.assets = assets;
        this.language = language;
        this.actor = actor;
        this.csrfToken = csrfToken;
        this.path = path;
        this.query = query;
        this.flash = flash;
        this.today = today;
        this.unread = unread;
        this.shortcuts = shortcuts;
    }

    /** Text in the reader's language. */
    public String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return language.getLanguage();
    }

    public @Nullable Actor actor() {
        return actor;
    }

    public boolean signedIn() {
        return actor != null;
    }

    public boolean may(Role... roles) {
        return actor != null && actor.hasAny(roles);
    }

    /** Token that each form sends back as {@code _csrf}. */
    public String csrf() {
        return csrfToken;
    }

    public String path() {
        return path;
    }

    /** Address of this page with its query, to return to. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether the page belongs to a part of the navigation. */
    public boolean isAt(String prefix) {
        return prefix.equals("/") ? path.equals("/") : path.equals(prefix) || path.startsWith(prefix + "/");
    }

    public @Nullable Flash flash() {
        return flash;
    }

    public LocalDate today() {
        return today;
    }

    /** Notices not read yet. */
    public int unread() {
        return unread;
    }

    /** Whether single-key shortcuts are on for this person. */
    public boolean shortcuts() {
        return shortcuts;
    }

    /** Address of a static file that changes with its content. */
    public String asset(String file) {
        return assets.address(file);
    }

    /** 05/01/2025, empty for null. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 14:05 05/01/2025 in Vietnam, empty for null. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }

    /** 1.234,5; empty for null. */
    public String number(@Nullable Number value) {
        if (value == null) {
            return "";
        }
        DecimalFormat format =
                new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
        return format.format(
                value instanceof BigDecimal || value instanceof Long || value instanceof Integer
                        ? value
                        : new BigDecimal(value.toString()));
    }
}
