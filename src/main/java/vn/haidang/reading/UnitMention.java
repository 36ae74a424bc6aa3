package vn.haidang.reading;

/**
 * A unit named in the text.
 *
 * @param from first word
 * @param to word after the last
 * @param name as printed, without a title before it and with a large first letter
 * @param every whether it means every unit of the authority
 * @param group whether it is a class of bodies ("các doanh nghiệp hạ tầng") and not one
 * @param vague whether it is only "the units concerned"
 * @param reach how far from the authority such a body stands
 */
record UnitMention(int from, int to, String name, boolean every, boolean group, boolean vague, Reach reach) {

    /** Where bodies of this kind belong. */
    enum Reach {
        /** A part of any authority: phòng, khoa, trung tâm, văn phòng. */
        PART,
        /** A department of a province or city, or its equal. */
        PROVINCE,
        /** A people's committee or council. */
        COMMITTEE,
        /** A district or commune as such. */
        LOCAL,
        /** A ministry or another central body. */
        CENTRAL,
        /** Party and mass organisations. */
        PARTY,
        /** Companies, investors. */
        ENTERPRISE,
        /** Somebody by post or name. */
        PERSON
    }

    UnitMention named(String other) {
        return new UnitMention(from, to, other, every, group, vague, reach);
    }
}
