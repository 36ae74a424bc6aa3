package vn.haidang.layout;

import java.util.Locale;

/** The style sheet of the PDF's source: one class for each {@link Look}. */
final class PdfStyles {

    static final String FAMILY = "Liberation Serif";

    private static final String PAGES = """
            @page { size: 210mm 297mm; margin: %1$dmm %2$dmm %3$dmm %4$dmm; @top-center { content: element(number, first); vertical-align: middle } @bottom-center { content: element(foot, first); vertical-align: top } @footnote { border-top: 0.5pt solid #000000; padding-top: 2pt } }
            @page wide { size: 297mm 210mm; margin: %1$dmm %2$dmm %3$dmm %4$dmm; @top-center { content: element(number, first); vertical-align: middle } @footnote { border-top: 0.5pt solid #000000; padding-top: 2pt } }
            .number { position: running(number) }
            .number.none { font-size: 1pt }
            .current:before { content: counter(page) }
            .foot { position: running(foot) }
            .foot.none { font-size: 1pt }
            .foot.Address { border-top: 0.75pt solid #000000; padding-top: 2pt; width: %9$smm }
            .note { float: footnote; font-size: 11pt; font-weight: normal; font-style: normal; line-height: %6$s; text-align: justify; text-indent: 0 }
            .note::footnote-call { content: attr(data-n); vertical-align: super; font-size: 9pt; line-height: 0 }
            .note::footnote-marker { content: attr(data-n) " "; vertical-align: super; font-size: 7pt; line-height: 0 }
            .turned { page-break-before: always }
            .box { border: 1pt solid #000000; margin: 0 auto; text-align: center; font-size: 13pt; font-weight: bold }
            .room { position: relative }
            .figure { page-break-inside: avoid; page-break-after: avoid }
            .frame { border: 0.5pt solid #000000 }
            .annex { page-break-before: always; -fs-page-sequence: start }
            .wide { page: wide; width: %8$smm }
            html, body { margin: 0; padding: 0 }
            body { font-family: '%5$s'; font-size: 14pt; line-height: %6$s; color: #000000; orphans: 2; widows: 2 }
            h1, h2, h3, h4, p, div, table { margin: 0; padding: 0 }
            h1, h2, h3, h4 { font-size: 14pt; font-weight: normal }
            .column { display: inline-block; vertical-align: top }
            .rule { border-top: 0.75pt solid #000000; height: 0; margin: 2pt auto 0 auto }
            .whole { page-break-inside: avoid }
            .gap { height: 12pt }
            table { width: 100%%; border-collapse: separate; border-spacing: 0; table-layout: fixed; margin-bottom: 6pt; -fs-table-paginate: paginate }
            tr { page-break-inside: avoid }
            th, td { border: 0 solid #000000; border-width: 0 0.5pt 0.5pt 0; word-wrap: break-word; padding: 2pt %7$smm; vertical-align: middle; line-height: %6$s }
            th.boxed { border-width: 0; padding: 0 }
            th.boxed div { border: 0 solid #000000; border-width: 0 0.5pt 0.5pt 0; padding: 0 %7$smm }
            th.boxed div.first, .first { border-left-width: 0.5pt }
            th.boxed div.top, .top { border-top-width: 0.5pt }
            .last { page-break-before: avoid }
            th { font-weight: bold; text-align: center }
            a { color: #000000; text-decoration: none }
            b { font-weight: bold } i { font-style: italic }
            """;

    static final String SHEET = sheet();

    private PdfStyles() {}

    private static String sheet() {
        StringBuilder css = new StringBuilder(PAGES.formatted(
                Page.TOP,
                Page.RIGHT,
                Page.BOTTOM,
                Page.LEFT,
                FAMILY,
                decimal(Face.LINE),
                decimal(TableWidths.PADDING),
                decimal(Page.textWidth(true)),
                decimal(Page.textWidth(false))));
        for (Look look : Look.values()) {
            if (look != Look.CELL && look != Look.HEADER_CELL) {
                css.append(style(look));
            }
        }
        return css.toString();
    }

    /** Space before and after is margin: the larger of two counts, as in a word processor. */
    private static String style(Look look) {
        return ".%s { font-size: %dpt; font-weight: %s; font-style: %s; text-align: %s; text-indent: %smm; line-height: %s; margin: %dpt 0 %dpt 0%s }%n"
                .formatted(
                        look.id(),
                        look.size,
                        look.bold ? "bold" : "normal",
                        look.italic ? "italic" : "normal",
                        look.place.name().toLowerCase(Locale.ROOT),
                        look.hasFirstLine() ? decimal(Look.FIRST_LINE) : "0",
                        decimal(look.spacing * Face.LINE),
                        look.before,
                        look.after,
                        look.keepsWithNext() ? "; page-break-after: avoid" : "");
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
