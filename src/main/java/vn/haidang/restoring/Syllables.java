package vn.haidang.restoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The closed set of written Vietnamese syllables, made from onset × rime × tone and the rules of spelling, in small letters, with the tone mark on
 * the first of two vowels that end a syllable ("hòa", "thủy").
 */
final class Syllables {

    private static final String[] TONES = {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};

    /** Rimes that follow any onset; {@code k gh ngh} stand for {@code c g ng} before e, ê, i. */
    private static final String PLAIN =
            "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et"
                    + " ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
                    + " o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut"
                    + " ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu";

    /** Rimes with a rounded glide; they do not follow lips (b m p ph v) nor r, g, n but in the few words given apart. */
    private static final String ROUND = "oa oac oai oan oang oat oay oe uân uât uây uê uy uya uyên uyêt";

    /** Rounded rimes that live in a few words only. */
    private static final String RARE =
            "doanh khoanh hoanh oanh toanh loanh choanh xoanh loach hoach choach xoach toach soach oach oăm khoăm ngoăm hoăc ngoăc"
                    + " xoăn thoăn ngoăn hoăn thoăt loăt choăt ngoăt hoăt ngoăng loăng hoăng thoăng oăng nhoen toen hoen ngoen khoen choen ngoeo khoeo loeo toeo loet toet"
                    + " choet khoet xoet oet khuêch tuêch xuêch nguêch huêch huênh chuênh xuênh thuênh huynh khuynh luynh huyt tuyt suyt xuyt khuyu nguyu huych uych"
                    + " luynh ngoao ngoap oap ngoay thuơ huơ khuơ quơ luyu puych nguây khuây nhuy thuyn tuyn uynh khuâng bâng";

    private static final String AFTER_QU =
            "a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên ênh êt i in it ich inh"
                    + " ơ ơi ơn ôc y yên yêt ynh yt ych";
    private static final String AFTER_GI =
            "a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăt âc âm ân âp ât âu ây e em en eo ep ê êng êt o oc oi on ong ô ôc ôi ông"
                    + " ơ ơi u ua uc ui um ung up ư ưa ưt ương ươc ươi";
    private static final String ALONE =
            "y yêm yên yêng yêt yêu gi gin gim gip giêc giêng oong ooc xoong soong boong cooc quơ buyt voan loa loan noan nuy"
                    + " roa goa goat thuơ khuya tuya ngoam oam oap ngoap"
                    + " ky ly my sy ty hy vy thy by ny dy tuyp pa pan pin pô pi po pê păng pao pai pênh pac poc pu";

    private static final String ANY = "b c ch d đ g h kh l m n ng nh ph r s t th tr v x";
    private static final String ROUNDED = "c ch d đ h kh l ng nh s t th tr x r";

    private static final Set<String> ALL = all();

    private Syllables() {}

    /** Whether a word in small letters (NFC, {@link vn.haidang.text.Letters#plain}) is a written syllable. */
    static boolean contains(String word) {
        return ALL.contains(word);
    }

    /** All of them in order. */
    static List<String> sorted() {
        return new ArrayList<>(new TreeSet<>(ALL));
    }

    /** The same syllables without marks, đ as d. */
    static Set<String> bases() {
        var out = new HashSet<String>();
        for (var syllable : ALL) {
            out.add(vn.haidang.text.Letters.folded(syllable));
        }
        return out;
    }

    private static Set<String> all() {
        var bare = new HashSet<String>();
        for (var rime : PLAIN.split(" ")) {
            if (!rime.startsWith("iê")) {
                bare.add(rime);
            }
            for (var onset : ANY.split(" ")) {
                bare.add(spelled(onset, rime));
            }
        }
        for (var rime : ROUND.split(" ")) {
            bare.add(rime);
            for (var onset : ROUNDED.split(" ")) {
                if (!onset.equals("c")) {
                    bare.add(onset + rime);
                }
            }
        }
        join(bare, "qu", AFTER_QU);
        join(bare, "gi", AFTER_GI);
        Collections.addAll(bare, ALONE.split(" "));
        Collections.addAll(bare, RARE.split(" "));
        var out = new HashSet<String>();
        for (var syllable : bare) {
            addTones(syllable, out);
        }
        return out;
    }

    private static void join(Set<String> bare, String onset, String rimes) {
        for (var rime : rimes.split(" ")) {
            bare.add(onset + rime);
        }
    }

    private static String spelled(String onset, String rime) {
        boolean front = "eêi".indexOf(rime.charAt(0)) >= 0;
        return switch (onset) {
            case "c" -> (front ? "k" : "c") + rime;
            case "g" -> (front ? "gh" : "g") + rime;
            case "ng" -> (front ? "ngh" : "ng") + rime;
            default -> onset + rime;
        };
    }

    private static void addTones(String syllable, Set<String> out) {
        boolean stopped = syllable.matches(".*(c|ch|p|t)") && syllable.length() > 1 && !syllable.matches("[ct]h?");
        int place = tonePlace(syllable);
        for (int tone = 0; tone < TONES.length; tone++) {
            if (!stopped || tone == 2 || tone == 5) {
                var text = syllable.substring(0, place + 1) + TONES[tone] + syllable.substring(place + 1);
                out.add(Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        }
    }

    /** Where the tone mark stands: on a vowel with a mark of its own, else on the first of two that end, else on the last but one. */
    private static int tonePlace(String syllable) {
        int from = syllable.startsWith("qu")
                        || syllable.startsWith("gi") && syllable.length() > 2 && isVowel(syllable.charAt(2))
                ? 2
                : 0;
        int marked = -1;
        int first = -1;
        int last = -1;
        for (int i = from; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            if (isVowel(c)) {
                first = first < 0 ? i : first;
                last = i;
                marked = "ăâêôơư".indexOf(c) >= 0 ? i : marked;
            }
        }
        if (marked >= 0) {
            return marked;
        }
        boolean open = last == syllable.length() - 1;
        int vowels = last - first + 1;
        if (vowels == 3 || vowels == 2 && !open) {
            return first + 1;
        }
        return first;
    }

    private static boolean isVowel(char c) {
        return "aăâeêioôơuưy".indexOf(c) >= 0;
    }
}
