package dev.muster.console.reports.operation;

import dev.muster.console.reports.workbook.Look;

/// The measures of a report with their definitions, one each: they are printed beside every figure.
enum Measure {
    VOLUME("Volume", Look.COUNT, "Conversations opened in the period."),
    OFFERED(
            "Offered",
            Look.COUNT,
            "Entries of conversations into a queue for people, in the interval of entry: first entries, transfers in and"
                    + " reopenings. What automation resolves before that is volume, never offered."),
    HANDLED("Handled", Look.COUNT, "Of the entries of the period, those a person replied to."),
    ABANDONMENT("Abandonment", Look.SHARE, "Given up before the first reply by a person ÷ offered."),
    WORK(
            "Work",
            Look.DURATION,
            "Handling time of agents (h:mm:ss), booked when it was done, not where the conversation closed. Of several"
                    + " conversations an agent was active on at once, each has its part of the time."),
    FIRST_RESPONSE(
            "First response, median",
            Look.DURATION,
            "First customer message → first reply by anybody. An automatic acknowledgement is no reply."),
    FIRST_RESPONSE_P90("First response, nine in ten", Look.DURATION, "Nine in ten first replies came no later."),
    FIRST_HUMAN(
            "First response by a person, median", Look.DURATION, "First customer message → first reply by a person."),
    FIRST_HUMAN_P90(
            "First response by a person, nine in ten",
            Look.DURATION,
            "Nine in ten first replies by a person came no later."),
    RESPONSE_MEAN(
            "Response in conversation, mean",
            Look.DURATION,
            "Per turn: first unanswered customer message → next reply."),
    RESPONSE("Response in conversation, median", Look.DURATION, "Half of these replies came no later."),
    SERVICE_LEVEL(
            "Service level",
            Look.SHARE,
            "First replies by a person within the promise ÷ (replied + unanswered and already older than the promise +"
                    + " given up after it), on the queue's own opening hours. Each queue's promise stands on the sheet"
                    + " Service."),
    RESOLUTION(
            "Resolution, median",
            Look.DURATION,
            "First customer message → latest confirmed resolution (by the customer, the agent, automation or silence)."),
    AUTOMATED(
            "Automation rate, of volume",
            Look.SHARE,
            "Resolved without any message by a person ÷ conversations. New contacts about the same are not taken off."),
    AUTOMATED_OF_RESOLVED(
            "Automation rate, of resolved",
            Look.SHARE,
            "Resolved without any message by a person ÷ resolved conversations."),
    FIRST_CONTACT(
            "First-contact resolution",
            Look.SHARE,
            "Resolved without transfer, escalation, reopening or a contact by the same customer with the same intent in"
                    + " seven days ÷ resolved. Only conversations whose seven days are over are counted."),
    SATISFACTION("Satisfaction (CSAT)", Look.SHARE, "Ratings of 4 and 5 ÷ ratings. The interval is Wilson's, 95 %."),
    RESPONSE_RATE("Survey response rate", Look.SHARE, "Ratings ÷ resolved conversations."),
    QUALITY(
            "Quality score",
            Look.SHARE,
            "Mean of the reviews of a random sample: Σ weight·points ÷ Σ weight·most points over what applied; a failed"
                    + " critical line fails its section or all. It holds for the whole, not for one agent."),
    ROSTERED("Rostered", Look.DURATION, "Paid time in published shifts (h:mm:ss)."),
    COVERAGE(
            "Coverage",
            Look.SHARE,
            "Required people-quarters that a published roster covers ÷ all required, each skill by itself: surplus in"
                    + " one quarter makes up for nothing in another.");

    private final String label;
    private final Look look;
    private final String definition;

    Measure(String label, Look look, String definition) {
        this.label = label;
        this.look = look;
        this.definition = definition;
    }

    String label() {
        return label;
    }

    Look look() {
        return look;
    }

    String definition() {
        return definition;
    }
}
