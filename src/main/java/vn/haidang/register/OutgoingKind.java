package vn.haidang.register;

import org.jspecify.annotations.Nullable;

/**
 * A kind of document (tên loại) with its abbreviation.
 *
 * @param code stable code, the abbreviation where there is one
 * @param abbreviation null for letters (công văn)
 */
public record OutgoingKind(
        long id, String code, String name, @Nullable String abbreviation, SymbolRules.Family family) {}
