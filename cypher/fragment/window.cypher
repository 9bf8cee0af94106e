// fragment/window(window, message): the message came while the membership window was open
$window.fromSequence <= $message.sequence AND ($window.toSequence IS NULL OR $message.sequence < $window.toSequence)
