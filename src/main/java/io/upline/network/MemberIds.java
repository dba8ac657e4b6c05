package io.upline.network;

/**
 * The ids of the members of a calculation, ascending by {@link String#compareTo}. A member's <em>number</em> is its
 * position here: {@code 0 … size − 1}.
 */
public interface MemberIds {

    /** How many members there are. */
    int size();

    /** The id of a member number. */
    String at(int member);

    /** The number of an id, or {@code -1}. The search is logarithmic. */
    default int find(String id) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = at(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Ids from an array that is already ascending; the array is kept, not copied. */
    static MemberIds of(String... ascending) {
        return new MemberIds() {
            @Override
            public int size() {
                return ascending.length;
            }

            @Override
            public String at(int member) {
                return ascending[member];
            }
        };
    }
}
