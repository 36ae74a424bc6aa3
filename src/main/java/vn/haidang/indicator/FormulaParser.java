package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.haidang.platform.TextFold;

/** Reads a formula against the catalogue by recursive descent; whatever does not fit is refused with its place and what to write instead. */
final class FormulaParser {

    private static final int LONGEST = 2000;
    private static final int DEEPEST = 40;

    private final String text;
    private final CatalogueSnapshot catalogue;
    private final FormulaNames names;
    private final FormulaTyping typing;
    private final List<FormulaToken> tokens;
    private int next;
    private int depth;

    private FormulaParser(String text, CatalogueSnapshot catalogue) {
        this.text = text;
        this.catalogue = catalogue;
        this.names = new FormulaNames(catalogue);
        this.typing = new FormulaTyping(new MeasureAlgebra(catalogue.measures()));
        this.tokens = FormulaTokens.of(text);
    }

    static FormulaNode parse(String written, CatalogueSnapshot catalogue) {
        String text = TextFold.nfc(written).strip();
        if (text.isEmpty()) {
            throw new FormulaUnreadable("indicator.formula.empty", 0);
        }
        if (text.length() > LONGEST) {
            throw new FormulaUnreadable("indicator.formula.long", LONGEST, String.valueOf(LONGEST));
        }
        FormulaParser parser = new FormulaParser(text, catalogue);
        FormulaNode node = parser.sum();
        if (parser.peek().kind() != FormulaToken.Kind.END) {
            throw parser.unexpected();
        }
        return node;
    }

    private FormulaNode sum() {
        if (++depth > DEEPEST) {
            throw new FormulaUnreadable("indicator.formula.deep", peek().at(), String.valueOf(DEEPEST));
        }
        int from = peek().at();
        FormulaNode left = product();
        while (peek().is('+') || peek().is('-')) {
            FormulaToken sign = take();
            left = typing.sum(sign, left, product(), since(from));
        }
        depth--;
        return left;
    }

    private FormulaNode product() {
        int from = peek().at();
        FormulaNode left = signed();
        while (peek().is('*') || peek().is('/')) {
            FormulaToken sign = take();
            left = typing.product(sign, left, signed(), since(from));
        }
        return left;
    }

    private FormulaNode signed() {
        int from = peek().at();
        boolean negative = false;
        while (peek().is('-') || peek().is('+')) {
            negative ^= take().is('-');
        }
        FormulaNode of = single();
        return negative ? new FormulaNode.Negated(of, since(from)) : of;
    }

    private FormulaNode single() {
        FormulaToken token = peek();
        if (token.is('(')) {
            take();
            FormulaNode inner = sum();
            expect(')');
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> new FormulaNode.Constant(new BigDecimal(take().text()), MeasureAlgebra.PURE, token.text());
            case NAME -> named();
            default -> throw unexpected();
        };
    }

    /** Words that follow each other are one name, so that "lũy kế(x)" reads as it is spoken. */
    private FormulaNode named() {
        FormulaToken first = take();
        StringBuilder name = new StringBuilder(first.text());
        while (peek().kind() == FormulaToken.Kind.NAME) {
            name.append('_').append(take().text());
        }
        if (!peek().is('(')) {
            return reference(first, name.toString());
        }
        FormulaFunction function = FormulaFunction.of(name.toString())
                .orElseThrow(() -> names.unknownFunction(first.at(), name.toString()));
        take();
        return switch (function) {
            case IN -> in(first);
            case TO -> to(first);
            case ROUND -> round(first);
            default -> call(function, first);
        };
    }

    private FormulaNode call(FormulaFunction function, FormulaToken first) {
        List<FormulaNode> operands = new ArrayList<>(List.of(sum()));
        while (peek().is(',')) {
            take();
            operands.add(sum());
        }
        if (!function.takes(operands.size())) {
            throw new FormulaUnreadable(
                    "indicator.formula.operands",
                    first.at(),
                    function.spelling(),
                    String.valueOf(function.least()),
                    String.valueOf(operands.size()));
        }
        expect(')');
        return typing.call(function, operands, first.at(), since(first.at()));
    }

    private FormulaNode in(FormulaToken first) {
        FormulaNode of = sum();
        expect(',');
        FormulaToken written = word();
        Period period = Period.parse(written.text())
                .orElseThrow(() -> new FormulaUnreadable("indicator.formula.period", written.at(), written.text()));
        expect(')');
        return new FormulaNode.Elsewhere(FormulaFunction.IN, of, period, since(first.at()));
    }

    private FormulaNode to(FormulaToken first) {
        FormulaNode of = sum();
        expect(',');
        FormulaToken written = word();
        Measure measure = names.measure(written);
        expect(')');
        return typing.to(of, measure, first.at(), since(first.at()));
    }

    private FormulaNode round(FormulaToken first) {
        FormulaNode of = sum();
        expect(',');
        FormulaToken digits = take();
        if (digits.kind() != FormulaToken.Kind.NUMBER || !digits.text().matches("\\d")) {
            throw new FormulaUnreadable("indicator.formula.digits", digits.at());
        }
        expect(')');
        return new FormulaNode.Rounded(of, Integer.parseInt(digits.text()), since(first.at()));
    }

    private FormulaNode reference(FormulaToken first, String code) {
        Indicator indicator = names.indicator(first.at(), code);
        List<Dimension.Category> parts = new ArrayList<>();
        if (peek().is('[')) {
            take();
            do {
                parts.add(part(indicator));
            } while (comma());
            expect(']');
        }
        String body = null;
        if (peek().is('@')) {
            take();
            body = codeHere();
        }
        return new FormulaNode.Reference(indicator, List.copyOf(parts), body, since(first.at()));
    }

    private Dimension.Category part(Indicator indicator) {
        FormulaToken dimension = take();
        expect('=');
        int at = peek().at();
        return names.part(indicator, dimension, at, codeHere());
    }

    /** A code that may hold digits and hyphens, e.g. {@code 18-25} or a tax code, with or without quotes. */
    private String codeHere() {
        FormulaToken token = peek();
        if (token.kind() == FormulaToken.Kind.TEXT) {
            return take().text();
        }
        StringBuilder code = new StringBuilder();
        int end = token.at();
        while ((peek().kind() == FormulaToken.Kind.NAME
                        || peek().kind() == FormulaToken.Kind.NUMBER
                        || isHyphenInside())
                && peek().at() == end) {
            end = peek().end();
            code.append(take().text());
        }
        if (code.isEmpty()) {
            throw unexpected();
        }
        return code.toString();
    }

    private boolean isHyphenInside() {
        return peek().is('-') && next > 0 && tokens.get(next - 1).kind() == FormulaToken.Kind.NUMBER;
    }

    private boolean comma() {
        if (peek().is(',')) {
            take();
            return true;
        }
        return false;
    }

    /** A quoted word; a bare one will do. */
    private FormulaToken word() {
        FormulaToken token = peek();
        if (token.kind() == FormulaToken.Kind.TEXT) {
            return take();
        }
        String code = codeHere();
        return new FormulaToken(FormulaToken.Kind.TEXT, code, token.at(), token.at() + code.length());
    }

    private void expect(char sign) {
        if (!peek().is(sign)) {
            throw peek().kind() == FormulaToken.Kind.END
                    ? new FormulaUnreadable("indicator.formula.missing", peek().at(), String.valueOf(sign))
                    : new FormulaUnreadable(
                            "indicator.formula.expected", peek().at(), String.valueOf(sign), peek().text());
        }
        take();
    }

    private FormulaUnreadable unexpected() {
        FormulaToken token = peek();
        boolean decimals = token.is(',') && next > 0 && tokens.get(next - 1).kind() == FormulaToken.Kind.NUMBER;
        String key = token.kind() == FormulaToken.Kind.END
                ? "indicator.formula.end"
                : decimals ? "indicator.formula.comma" : "indicator.formula.unexpected";
        return new FormulaUnreadable(key, token.at(), token.text());
    }

    private FormulaToken peek() {
        return tokens.get(next);
    }

    private FormulaToken take() {
        FormulaToken token = tokens.get(next);
        if (token.kind() != FormulaToken.Kind.END) {
            next++;
        }
        return token;
    }

    private String since(int from) {
        return text.substring(from, tokens.get(next - 1).end());
    }
}
