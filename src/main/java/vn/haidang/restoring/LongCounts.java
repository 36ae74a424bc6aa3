package vn.haidang.restoring;

import java.util.Arrays;

/** Counts by a key that is not negative; open addressing in two flat arrays. */
final class LongCounts {

    private long[] keys;
    private int[] values;
    private int size;

    LongCounts(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(keys, -1);
    }

    void add(long key, int times) {
        if (size * 3 > keys.length * 2) {
            grow();
        }
        int at = place(key);
        if (keys[at] < 0) {
            keys[at] = key;
            size++;
        }
        values[at] += times;
    }

    int get(long key) {
        int at = place(key);
        return keys[at] < 0 ? 0 : values[at];
    }

    int size() {
        return size;
    }

    /** The keys in order. */
    long[] sortedKeys() {
        var out = new long[size];
        int n = 0;
        for (long key : keys) {
            if (key >= 0) {
                out[n++] = key;
            }
        }
        Arrays.sort(out);
        return out;
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int at = (int) (mixed ^ (mixed >>> 32)) & mask;
        while (keys[at] >= 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
