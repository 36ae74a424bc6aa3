package vn.haidang.report;

/**
 * What is chosen to begin a report with.
 *
 * @param template its id, 0 where there is none
 * @param body its id
 * @param period as typed
 */
public record NewReport(long template, int body, String period) {}
