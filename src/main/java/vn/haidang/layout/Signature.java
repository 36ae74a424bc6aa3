package vn.haidang.layout;

import org.jspecify.annotations.Nullable;

/**
 * Who signs in which capacity, Nghị định 30/2020/NĐ-CP art. 13.
 *
 * @param office the office or collective signed for, or held; such as "Trưởng ban"
 * @param ownTitle the signer's own title, shown below; null if {@code office} is his own
 * @param name given name and family name, without academic titles
 */
public record Signature(
        Capacity capacity, String office, @Nullable String ownTitle, String name) {

    /** The words before the office. */
    public enum Capacity {
        /** The head signs. */
        HEAD(""),
        /** Ký thay: a deputy for the head. */
        KT("KT. "),
        /** Thay mặt: for a collective. */
        TM("TM. "),
        /** Thừa lệnh: a head of unit by order. */
        TL("TL. "),
        /** Thừa ủy quyền: by written authorisation. */
        TUQ("TUQ. "),
        /** Quyền: the acting head. */
        Q("Q. ");

        final String prefix;

        Capacity(String prefix) {
            this.prefix = prefix;
        }
    }
}
