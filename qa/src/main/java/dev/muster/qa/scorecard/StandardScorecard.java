package dev.muster.qa.scorecard;

import static dev.muster.qa.scorecard.Critical.ALL;
import static dev.muster.qa.scorecard.Critical.NO;
import static dev.muster.qa.scorecard.Critical.SECTION;

import java.util.List;

/// The scorecard that Muster brings for conversations by message: a start that an operation edits, not a norm.
///
/// Of 100 weighted points that are possible when everything applies, accuracy has 34, tone 16, process 22,
/// personalization 14 and proactive service 14.
public final class StandardScorecard {

    private static final List<Choice> YES_NO = List.of(new Choice(0, "No"), new Choice(1, "Yes"));
    private static final List<Choice> GRADED =
            List.of(new Choice(0, "No"), new Choice(1, "Partly"), new Choice(2, "Fully"));

    private StandardScorecard() {}

    /// Version 1, with the id `standard`.
    public static Scorecard create() {
        return new Scorecard(
                "standard",
                "Messaging standard",
                1,
                List.of(accuracy(), tone(), process(), personalization(), proactiveService()));
    }

    private static Section accuracy() {
        return new Section(
                "accuracy",
                "Accuracy",
                List.of(
                        new Question(
                                "accuracy.correct",
                                "Was everything the agent stated as fact right?",
                                "Compare with the knowledge base as of that day. No: a wrong statement the customer could act on."
                                        + " Partly: imprecise, without consequence. No points here fail the section.",
                                7,
                                GRADED,
                                false,
                                SECTION),
                        new Question(
                                "accuracy.understood",
                                "Did the agent recognize what the customer really needed?",
                                "Fully: the need behind the first message was named or asked for."
                                        + " Partly: only after the customer repeated it.",
                                4,
                                GRADED,
                                false,
                                NO),
                        new Question(
                                "accuracy.complete",
                                "Was every question of the customer answered?",
                                "Count the customer's questions. Fully: all answered. Partly: the main one. No: the main one was not.",
                                4,
                                GRADED,
                                false,
                                NO),
                        new Question(
                                "accuracy.clear",
                                "Could the customer act on the answer without asking back?",
                                "Steps in order, terms explained, links that lead to the right place.",
                                2,
                                GRADED,
                                false,
                                NO)));
    }

    private static Section tone() {
        return new Section(
                "tone",
                "Tone",
                List.of(
                        new Question(
                                "tone.respect",
                                "Was the agent respectful throughout?",
                                "No: insult, mockery, blame or discrimination, whatever the customer wrote."
                                        + " No points here fail the whole review.",
                                4,
                                YES_NO,
                                false,
                                ALL),
                        new Question(
                                "tone.empathy",
                                "Did the agent respond to how the customer felt?",
                                "Fully: in words of their own that fit the case. Partly: a stock phrase. Not applicable where no"
                                        + " feeling was shown.",
                                3,
                                GRADED,
                                true,
                                NO),
                        new Question(
                                "tone.language",
                                "Was the language plain, correct and right for the channel?",
                                "Short messages on SMS and chat, no jargon, no mistakes that disturb reading.",
                                3,
                                GRADED,
                                false,
                                NO)));
    }

    private static Section process() {
        return new Section(
                "process",
                "Process",
                List.of(
                        new Question(
                                "process.privacy",
                                "Was the customer verified where needed, and were personal data protected?",
                                "No: account details given or changed without verification, or card data asked for in the"
                                        + " conversation. No points here fail the whole review.",
                                8,
                                YES_NO,
                                true,
                                ALL),
                        new Question(
                                "process.steps",
                                "Were the required steps for this kind of request followed?",
                                "Refund limits, approvals, mandatory notices. Partly: a step left out without harm.",
                                3,
                                GRADED,
                                true,
                                NO),
                        new Question(
                                "process.handover",
                                "Was a transfer or escalation needed, to the right place, and handed over with its story?",
                                "Fully: the customer did not have to explain again. Not applicable without a transfer.",
                                2,
                                GRADED,
                                true,
                                NO),
                        new Question(
                                "process.record",
                                "Were intent, outcome and notes recorded so that the next agent can go on?",
                                "Partly: the outcome is there, the reason is not.",
                                2,
                                GRADED,
                                false,
                                NO)));
    }

    private static Section personalization() {
        return new Section(
                "personalization",
                "Personalization",
                List.of(
                        new Question(
                                "personalization.context",
                                "Did the agent use what was already known about the customer and the case?",
                                "Earlier conversations, orders, what the assistant had already asked. No: asked again for what was"
                                        + " on the screen.",
                                4,
                                GRADED,
                                true,
                                NO),
                        new Question(
                                "personalization.fit",
                                "Did the answer fit this customer rather than anybody?",
                                "Fully: saved replies adapted to the situation. Partly: by name only.",
                                3,
                                GRADED,
                                false,
                                NO)));
    }

    private static Section proactiveService() {
        return new Section(
                "proactive",
                "Proactive service",
                List.of(
                        new Question(
                                "proactive.next",
                                "Did the agent foresee and settle the next question?",
                                "Delivery times, costs, what happens next and when. Not applicable where nothing could follow.",
                                3,
                                GRADED,
                                true,
                                NO),
                        new Question(
                                "proactive.offer",
                                "Did the agent offer a helpful step that was not asked for?",
                                "A simpler way, a setting, an alternative; never a sale for its own sake.",
                                2,
                                GRADED,
                                true,
                                NO),
                        new Question(
                                "proactive.close",
                                "Did the agent make sure the matter was settled before closing?",
                                "Fully: asked, and waited for the reply. Not applicable where the customer closed or left.",
                                2,
                                GRADED,
                                true,
                                NO)));
    }
}
