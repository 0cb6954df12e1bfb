/// What a reviewer is asked about a conversation, and what the answers are worth.
///
/// Start with [Scorecard]; [StandardScorecard] is the one Muster brings. Which conversations are reviewed is
/// `sampling`, what many scores say together is `measures`; storing cards and reviews is not done here.
@NullMarked
package dev.muster.qa.scorecard;

import org.jspecify.annotations.NullMarked;
