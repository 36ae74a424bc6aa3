package vn.haidang.indicator;

/**
 * An indicator in a list: nothing of it is shown without unit and collector, so that namesakes cannot be confused.
 *
 * @param label its name, told apart from namesakes
 * @param collector name of the unit that collects it, empty where none is named
 */
public record CatalogueRow(Indicator indicator, String label, String collector) {}
