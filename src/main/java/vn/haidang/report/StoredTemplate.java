package vn.haidang.report;

import vn.haidang.indicator.Period;

/**
 * A template as it is kept (mẫu báo cáo).
 *
 * @param span length of the periods that it is about
 * @param unitId unit that draws the report up
 */
public record StoredTemplate(
        long id, String code, String name, Period.Span span, long unitId, String source, boolean active, int version) {}
