package vn.haidang.indicator;

/**
 * A plan that waits for the person who looks, as the page of plans lists it.
 *
 * @param body its short name
 * @param label name of the indicator
 * @param shown the plan as printed, empty: that there be none
 * @param inForce what is in force now, empty: nothing
 */
public record PlanWaiting(
        PlanProposal proposal, String body, String bodyCode, String label, String unit, String shown, String inForce) {

    /** Names it in a form: id and version. */
    public String key() {
        return proposal.id() + ":" + proposal.version();
    }
}
