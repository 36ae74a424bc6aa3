package vn.haidang.conformity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.haidang.conformity.RulesTests.Mutation;

/** For each rule one way to break it. */
final class Mutations {

    private static final Map<Element, String> OF_PLAN = Map.ofEntries(
            Map.entry(Element.NATION, "nation"),
            Map.entry(Element.MOTTO, "motto"),
            Map.entry(Element.SUPERIOR, "superior"),
            Map.entry(Element.ISSUER, "issuer2"),
            Map.entry(Element.NUMBER, "number"),
            Map.entry(Element.PLACE_DATE, "date"),
            Map.entry(Element.KIND, "kind"),
            Map.entry(Element.SUBJECT, "subject"),
            Map.entry(Element.GROUND, "ground1"),
            Map.entry(Element.PART, "part"),
            Map.entry(Element.PART_TITLE, "part-title"),
            Map.entry(Element.SECTION, "section"),
            Map.entry(Element.SECTION_TITLE, "section-title"),
            Map.entry(Element.HEADING, "heading"),
            Map.entry(Element.ARTICLE, "article"),
            Map.entry(Element.CLAUSE, "clause2"),
            Map.entry(Element.POINT, "point-a"),
            Map.entry(Element.BODY, "last"),
            Map.entry(Element.SIGNER_TITLE, "power"),
            Map.entry(Element.SIGNER_NAME, "name"),
            Map.entry(Element.RECIPIENTS, "recipients"),
            Map.entry(Element.RECIPIENT, "recipient0"),
            Map.entry(Element.ANNEX, "annexI"),
            Map.entry(Element.ANNEX_TITLE, "annex-titleI"),
            Map.entry(Element.ANNEX_REFERENCE, "annex-referenceI"));

    private static final Map<Element, String> OF_LETTER = Map.of(
            Element.LETTER_SUBJECT, "about",
            Element.ADDRESSEE, "to1",
            Element.URGENCY, "urgency",
            Element.CIRCULATION, "circulation",
            Element.TYPIST, "typist",
            Element.COPY, "copy");

    private final Map<String, Mutation> all = new LinkedHashMap<>();

    private Mutations() {}

    static Map<String, Mutation> all() {
        Mutations mutations = new Mutations();
        for (Rule rule : Rules.all()) {
            mutations.look(rule);
        }
        mutations.pages();
        mutations.head();
        mutations.body();
        mutations.tail();
        mutations.annexes();
        return mutations.all;
    }

    private void plan(String rule, Consumer<Sample> change) {
        all.put(rule, new Mutation(Sample::plan, change));
    }

    private void letter(String rule, Consumer<Sample> change) {
        all.put(rule, new Mutation(Sample::letter, change));
    }

    private void text(String rule, Supplier<Sample> sample, String name, String from, String to) {
        all.put(rule, new Mutation(sample, wrong -> {
            Sample.P p = wrong.p(name);
            if (!p.text.contains(from)) {
                throw new IllegalArgumentException(p.text);
            }
            p.text = p.text.replace(from, to);
        }));
    }

    /** What many rules share: size, weight, case, place. */
    private void look(Rule rule) {
        boolean plan = OF_PLAN.containsKey(rule.element());
        String name = plan ? OF_PLAN.get(rule.element()) : OF_LETTER.get(rule.element());
        if (name == null) {
            return;
        }
        Consumer<Sample.P> change = switch (rule.check()) {
            case "size" -> p -> p.size = 10;
            case "bold", "article-bold" -> p -> p.bold = false;
            case "light" -> p -> p.bold = true;
            case "italic" -> p -> p.italic = false;
            case "upright" -> p -> p.italic = true;
            case "capitals" ->
                p -> p.text = p.text.charAt(0) + p.text.substring(1).toLowerCase(Locale.ROOT);
            case "small-letters" -> p -> p.text = p.text.toUpperCase(Locale.ROOT);
            case "centred" -> p -> p.place = "left";
            case "left" -> p -> p.place = "center";
            case "justified" -> p -> p.place = "left";
            case "first-line" -> p -> p.firstLine = 0;
            case "line-spacing" -> p -> p.line = 2;
            case "boxed" -> p -> p.more = "";
            default -> null;
        };
        if (change != null) {
            all.put(
                    rule.id(),
                    new Mutation(plan ? Sample::plan : Sample::letter, wrong -> change.accept(wrong.p(name))));
        }
        if (rule.check().equals("gap")) {
            plan(rule.id(), wrong -> wrong.paragraphs.values().forEach(p -> p.after = 0));
        }
    }

    private void pages() {
        plan("page-size", wrong -> {
            wrong.width = 215.9;
            wrong.height = 279.4;
        });
        plan("page-portrait", wrong -> {
            wrong.width = 297;
            wrong.height = 210;
        });
        plan("margin-top", wrong -> wrong.top = 10);
        plan("margin-bottom", wrong -> wrong.bottom = 30);
        plan("margin-left", wrong -> wrong.left = 20);
        plan("margin-right", wrong -> wrong.right = 10);
        plan("font-family", wrong -> wrong.p("body").font = "Arial");
        plan("font-encoding", wrong -> wrong.p("body").font = ".VnTime");
        plan(
                "unicode-composed",
                wrong -> wrong.p("body").text =
                        java.text.Normalizer.normalize(wrong.p("body").text, java.text.Normalizer.Form.NFD));
        plan("text-black", wrong -> wrong.p("body").color = "0000FF");
        plan("language", wrong -> wrong.p("body").language = "en-US");
        plan("page-number-present", wrong -> wrong.header = false);
        letter("page-number-unsure", wrong -> {
            wrong.header = false;
            wrong.p("body").text =
                    "Đề nghị các đơn vị phối hợp thực hiện. ".repeat(60).strip();
        });
        plan("page-number-in-header", wrong -> {
            wrong.header = false;
            wrong.numberInFooter = true;
        });
        plan("page-number-centred", wrong -> wrong.numberPlace = "right");
        plan("page-number-size", wrong -> wrong.numberSize = 10);
        plan("page-number-upright", wrong -> wrong.numberStyle = "<w:i/>");
        plan("page-number-first-hidden", wrong -> wrong.titlePage = "");
        plan("page-number-arabic", wrong -> wrong.numbering = "<w:pgNumType w:fmt=\"lowerRoman\" w:start=\"1\"/>");
        plan("page-number-start", wrong -> wrong.numbering = "<w:pgNumType w:start=\"3\"/>");
    }

    private void head() {
        plan("nation-present", wrong -> wrong.remove("nation"));
        text("nation-words", Sample::plan, "nation", "CHỦ NGHĨA VIỆT NAM", "VIỆT NAM");
        plan("nation-right", wrong -> {
            Sample.P nation = wrong.p("nation");
            wrong.paragraphs.put("nation", new Sample.P(Sample.Spot.HEAD_LEFT, nation.text).look(12, "b", "center"));
        });
        plan("motto-present", wrong -> wrong.remove("motto"));
        text("motto-words", Sample::plan, "motto", "Tự do", "tự do");
        text("motto-hyphens", Sample::plan, "motto", " - ", " – ");
        plan("motto-below-nation", wrong -> {
            String nation = wrong.p("nation").text;
            wrong.p("nation").text = wrong.p("motto").text;
            wrong.p("motto").text = nation;
        });
        plan("motto-line", wrong -> wrong.remove("motto-line"));
        plan("motto-line-length", wrong -> wrong.p("motto-line").ruled(20, 93));
        text("superior-abbreviated", Sample::plan, "superior", "UBND", "ỦY BAN NHÂN DÂN");
        text("superior-place", Sample::plan, "superior", " HẢI PHÒNG", "");
        plan("issuer-present", wrong -> wrong.remove("superior", "issuer", "issuer2", "issuer-line"));
        plan("issuer-line", wrong -> wrong.remove("issuer-line"));
        plan("issuer-line-length", wrong -> wrong.p("issuer-line").ruled(60, 67));
        plan("number-present", wrong -> wrong.remove("number"));
        text("number-word", Sample::plan, "number", "Số", "SỐ");
        text("number-colon", Sample::plan, "number", ":", "");
        text("number-padded", Sample::plan, "number", "05", "5");
        text("number-slash", Sample::plan, "number", "05/", "05 / ");
        text("symbol-hyphens", Sample::plan, "number", "KH-BQL", "KH - BQL");
        text("symbol-capitals", Sample::plan, "number", "BQL", "bql");
        text("symbol-kind", Sample::plan, "number", "KH", "QCh");
        text("symbol-of-letter", Sample::letter, "number", "BQL-VP", "CV-BQL");
        plan("place-date-present", wrong -> wrong.remove("date"));
        plan("date-in-words", wrong -> wrong.p("date").text = "Hải Phòng, 05/01/2025");
        text("day-padded", Sample::plan, "date", "05", "5");
        text("month-padded", Sample::plan, "date", "tháng 01", "tháng 03");
        text("place-comma", Sample::plan, "date", ",", "");
        text("place-capital", Sample::plan, "date", "Hải Phòng", "hải phòng");
        plan("date-beside-number", wrong -> {
            wrong.remove("date");
            wrong.insertAfter("kind", "date", "");
            wrong.remove("date");
            Map<String, Sample.P> old = new LinkedHashMap<>(wrong.paragraphs);
            wrong.paragraphs.clear();
            old.forEach((key, p) -> {
                if (key.equals("kind")) {
                    wrong.add("date", Sample.Spot.BODY, "Hải Phòng, ngày 05 tháng 01 năm 2025")
                            .look(13, "i", "center");
                }
                wrong.paragraphs.put(key, p);
            });
        });
        letter("urgency-red", wrong -> wrong.p("urgency").color = "000000");
    }

    private void body() {
        plan("kind-present", wrong -> wrong.remove("kind", "subject", "subject-line"));
        plan("kind-known", wrong -> wrong.p("kind").text = "THƯ NGỎ");
        plan("subject-present", wrong -> wrong.remove("subject", "subject-line"));
        plan("subject-line", wrong -> wrong.remove("subject-line"));
        plan("subject-line-length", wrong -> wrong.p("subject-line").ruled(150, 160));
        letter("letter-subject-present", wrong -> wrong.remove("about"));
        text("letter-subject-form", Sample::letter, "about", "V/v", "Về việc");
        letter("letter-subject-gap", wrong -> wrong.p("about").before = 0);
        letter("addressee-present", wrong -> wrong.remove("to", "to1", "to2"));
        plan(
                "addressee-only-where",
                wrong -> wrong.insertAfter("subject-line", "to", "Kính gửi: Các đơn vị")
                        .look(14, "", "center"));
        text("addressee-colon", Sample::letter, "to", ":", "");
        letter("addressee-one-line", wrong -> wrong.remove("to2"));
        text("addressee-list", Sample::letter, "to1", ";", ",");
        text("ground-endings", Sample::plan, "ground1", "kinh tế;", "kinh tế,");
        text("first-citation", Sample::letter, "body", " ngày 05 tháng 01 năm 2025", "");
        plan("part-own-line", wrong -> {
            wrong.p("part").text = "Chương I QUY ĐỊNH CHUNG";
            wrong.remove("part-title");
        });
        text("part-roman", Sample::plan, "part", "I", "1");
        plan("section-own-line", wrong -> {
            wrong.p("section").text = "Mục 1. MỤC ĐÍCH";
            wrong.remove("section-title");
        });
        text("section-arabic", Sample::plan, "section", "1", "I");
        text("heading-dot", Sample::plan, "heading", "I.", "I/");
        text("article-dot", Sample::plan, "article", "1.", "1:");
        text("clause-dot", Sample::plan, "clause", "1.", "1)");
        plan("clause-title-line", wrong -> {
            Sample.P clause = wrong.p("clause");
            clause.inside =
                    "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/></w:rPr><w:t> Quy định này áp dụng cho mọi đơn vị.</w:t></w:r>";
            clause.text = "1. Phạm vi và đối tượng áp dụng.";
            clause.bold = true;
        });
        text("point-bracket", Sample::plan, "point-a", "a)", "a.");
        text("point-order", Sample::plan, "point-b", "b)", "f)");
        plan("body-same-size", wrong -> wrong.p("body").size = 13);
        text("end-mark", Sample::plan, "last", "./.", ".");
    }

    private void tail() {
        plan("signer-title-present", wrong -> wrong.remove("power", "title"));
        plan("signer-name-present", wrong -> wrong.remove("name"));
        text("signer-power", Sample::plan, "power", "KT. ", "KT/");
        plan("signer-deputy", wrong -> wrong.remove("power"));
        text("signer-for-head", Sample::plan, "power", "KT. ", "KT. PHÓ ");
        plan("signer-own-title", wrong -> wrong.remove("title"));
        text("signer-authority", Sample::plan, "power", "KT.", "TUQ.");
        text("signer-degree", Sample::plan, "name", "Bùi", "TS. Bùi");
        plan("signature-picture", wrong -> {
            wrong.parts.put("word/media/image1.jpeg", new byte[] {1});
            wrong.relations =
                    "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/image1.jpeg\"/>";
            wrong.p("title").inside =
                    "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"rId9\"/></wp:inline></w:drawing></w:r>";
        });
        plan("recipients-present", wrong -> wrong.remove("recipients", "recipient0", "recipient1", "recipient2"));
        text("recipients-label", Sample::plan, "recipients", ":", "");
        plan("recipients-level", wrong -> {
            for (String name : new String[] {"recipients", "recipient0", "recipient1", "recipient2"}) {
                Sample.P p = wrong.p(name);
                wrong.remove(name);
                Sample.P below = wrong.add(name, Sample.Spot.AFTER, p.text);
                below.size = p.size;
                below.bold = p.bold;
                below.italic = p.italic;
            }
        });
        plan("recipient-present", wrong -> wrong.remove("recipient0", "recipient1", "recipient2"));
        letter("recipient-as-above", wrong -> wrong.remove("recipient0"));
        text("recipient-dash", Sample::plan, "recipient0", "- ", "");
        text("recipient-endings", Sample::plan, "recipient0", ";", "");
        text("recipient-file", Sample::plan, "recipient2", "VT, VP", "VP/BQL");
        letter("address-size", wrong -> wrong.footer = wrong.footer.replace("\"22\"", "\"28\""));
        letter(
                "address-small-letters",
                wrong -> wrong.footer = wrong.footer.replace(
                        "Địa chỉ: phường Hải An, Hải Phòng; điện thoại", "ĐỊA CHỈ: HẢI PHÒNG; ĐIỆN THOẠI"));
        letter("address-upright", wrong -> wrong.footer = wrong.footer.replace("<w:sz ", "<w:i/><w:sz "));
        letter(
                "address-line",
                wrong -> wrong.footer =
                        wrong.footer.replace("<w:pBdr><w:top w:val=\"single\" w:sz=\"4\"/></w:pBdr>", ""));
    }

    private void annexes() {
        plan(
                "annex-mentioned",
                wrong ->
                        wrong.p("body").text = wrong.p("body").text.replace(", chi tiết tại các Phụ lục kèm theo", ""));
        text("annex-roman", Sample::plan, "annexII", "II", "2");
        plan("annex-own-line", wrong -> {
            wrong.p("annexI").text = "Phụ lục I\nDANH SÁCH NHIỆM VỤ";
            wrong.remove("annex-titleI");
        });
        text("annex-label-letters", Sample::plan, "annexI", "Phụ lục", "PHỤ LỤC");
        plan("annex-reference-present", wrong -> wrong.remove("annex-referenceI", "annex-referenceII"));
        text("annex-reference-form", Sample::plan, "annex-referenceI", " của Ban Quản lý Khu kinh tế Hải Phòng", "");
        text("annex-reference-filled", Sample::plan, "annex-referenceI", "ngày 05", "ngày …");
        plan("annex-page-number", wrong -> wrong.annexNumbering = "");
    }
}
