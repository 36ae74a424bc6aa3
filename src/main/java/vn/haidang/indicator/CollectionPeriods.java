package vn.haidang.indicator;

import vn.haidang.platform.Page;

/** Names periods on pages. */
public final class CollectionPeriods {

    private CollectionPeriods() {}

    /** 6 tháng đầu năm 2023, in the reader's language. */
    public static String name(Page page, Period period) {
        return page.t(CollectionText.periodKey(period), period.written(), String.valueOf(period.year()));
    }
}
