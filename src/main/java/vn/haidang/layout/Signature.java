package vn.haidang.layout;

import org.jspecify.annotations.Nullable;

/**
 * Who signs in which capacity, Nghị định 30/2020/NĐ-CP art. 13.
 *
 * @param office the office or collective signed for, or held; such as "Trưởng ban"
 * @param ownTitle the signer's own title, shown below; null if {@code office} is his own
 * @param name given name and family name, without academic titles
 * @param handwriting picture of the signature, blue on a transparent ground; null leaves its room empty
 * @param seal picture of the seal, red on a transparent ground, in its real size of 36 mm; it covers the left third of the signature
 */
public record Signature(
        Capacity capacity,
        String office,
        @Nullable String ownTitle,
        String name,
        @Nullable Picture handwriting,
        @Nullable Picture seal) {

    public Signature(Capacity capacity, String office, @Nullable String ownTitle, String name) {
        this(capacity, office, ownTitle, name, null, null);
    }

    /** The same signature with its pictures, as when a paper is signed and sealed by machine. */
    public Signature withPictures(@Nullable Picture ofHandwriting, @Nullable Picture ofSeal) {
        return new Signature(capacity, office, ownTitle, name, ofHandwriting, ofSeal);
    }

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
