//! The icons of the windows: one set (Lucide, ISC licence), each with the name under which it is published. `assets/fonts/make`
//! keeps exactly these in the font, so an icon is added here first.

/// An icon: a character of the icon font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Icon(pub char);

/// Each icon with its character and its published name.
macro_rules! icons {
    ($($name:ident = $char:literal ($published:literal);)*) => {$(
        #[doc = concat!("`", $published, "`")]
        pub const $name: Icon = Icon($char);
    )*
    /// All icons, for the test that the font has them.
    #[cfg(test)]
    pub const ALL: &[Icon] = &[$($name),*];
    };
}

icons! {
    PLAY = '\u{e13c}' ("play");
    PAUSE = '\u{e12e}' ("pause");
    SKIP_FORWARD = '\u{e160}' ("skip-forward");
    FAST_FORWARD = '\u{e0bd}' ("fast-forward");
    STEP_FORWARD = '\u{e3ea}' ("step-forward");
    OCTAGON_X = '\u{e128}' ("octagon-x");
    PHONE = '\u{e133}' ("phone");
    MAIL = '\u{e10f}' ("mail");
    MESSAGE_SQUARE = '\u{e117}' ("message-square");
    BELL_RING = '\u{e224}' ("bell-ring");
    NEWSPAPER = '\u{e348}' ("newspaper");
    MEGAPHONE = '\u{e235}' ("megaphone");
    DOOR_OPEN = '\u{e3d6}' ("door-open");
    FILE_TEXT = '\u{e0cc}' ("file-text");
    USER = '\u{e19f}' ("user");
    USERS = '\u{e1a4}' ("users");
    HOUSE = '\u{e0f5}' ("house");
    SETTINGS = '\u{e154}' ("settings");
    SUN = '\u{e178}' ("sun");
    MOON = '\u{e11e}' ("moon");
    CONTRAST = '\u{e09d}' ("contrast");
    LANGUAGES = '\u{e0fe}' ("languages");
    SEARCH = '\u{e151}' ("search");
    PLUS = '\u{e13d}' ("plus");
    PENCIL = '\u{e1f9}' ("pencil");
    COPY = '\u{e09e}' ("copy");
    TRASH_2 = '\u{e18e}' ("trash-2");
    UNDO_2 = '\u{e2a1}' ("undo-2");
    CHECK = '\u{e06c}' ("check");
    X = '\u{e1b2}' ("x");
    CLOCK = '\u{e087}' ("clock");
    TIMER = '\u{e1e0}' ("timer");
    HAND = '\u{e1d7}' ("hand");
    CIRCLE_SLASH = '\u{e402}' ("circle-slash");
    SEND = '\u{e152}' ("send");
    SHARE_2 = '\u{e156}' ("share-2");
    EYE = '\u{e0ba}' ("eye");
    EYE_OFF = '\u{e0bb}' ("eye-off");
    LAYERS = '\u{e529}' ("layers");
    MONITOR = '\u{e11d}' ("monitor");
    PRESENTATION = '\u{e4ae}' ("presentation");
    KEYBOARD = '\u{e284}' ("keyboard");
    COMMAND = '\u{e09a}' ("command");
    NETWORK = '\u{e125}' ("network");
    SERVER = '\u{e153}' ("server");
    DATABASE = '\u{e0ad}' ("database");
    HARD_DRIVE = '\u{e0ed}' ("hard-drive");
    FOLDER = '\u{e0d7}' ("folder");
    SHIELD = '\u{e158}' ("shield");
    SHIELD_CHECK = '\u{e1ff}' ("shield-check");
    GLOBE = '\u{e0e8}' ("globe");
    KEY = '\u{e0fd}' ("key");
    BUILDING_2 = '\u{e290}' ("building-2");
    LANDMARK = '\u{e23a}' ("landmark");
    LAPTOP = '\u{e1cd}' ("laptop");
    ROUTER = '\u{e3bf}' ("router");
    RADIO = '\u{e142}' ("radio");
    LOCK = '\u{e10b}' ("lock");
    ARCHIVE = '\u{e041}' ("archive");
    INBOX = '\u{e0f7}' ("inbox");
    PRINTER = '\u{e141}' ("printer");
    CIRCLE_HELP = '\u{e082}' ("circle-help");
    INFO = '\u{e0f9}' ("info");
    TRIANGLE_ALERT = '\u{e193}' ("triangle-alert");
    FLAG = '\u{e0d1}' ("flag");
    BOOKMARK = '\u{e060}' ("bookmark");
    TARGET = '\u{e180}' ("target");
    MAXIMIZE = '\u{e112}' ("maximize");
    LIST = '\u{e106}' ("list");
    TABLE = '\u{e17d}' ("table");
    HISTORY = '\u{e1f5}' ("history");
    CHEVRON_RIGHT = '\u{e06f}' ("chevron-right");
    CHEVRON_DOWN = '\u{e06d}' ("chevron-down");
    CHEVRON_LEFT = '\u{e06e}' ("chevron-left");
    GAVEL = '\u{e0e0}' ("gavel");
    SCALE = '\u{e212}' ("scale");
    CLIPBOARD_LIST = '\u{e086}' ("clipboard-list");
    CLIPBOARD_CHECK = '\u{e219}' ("clipboard-check");
    NOTEBOOK_PEN = '\u{e596}' ("notebook-pen");
    BOOK_OPEN = '\u{e05f}' ("book-open");
    DICES = '\u{e2c5}' ("dices");
    CALENDAR_CLOCK = '\u{e304}' ("calendar-clock");
    PLUG = '\u{e37f}' ("plug");
    MAIL_X = '\u{e368}' ("mail-x");
    WORKFLOW = '\u{e425}' ("workflow");
    WRENCH = '\u{e1b1}' ("wrench");
    CLOUD = '\u{e088}' ("cloud");
    APP_WINDOW = '\u{e426}' ("app-window");
    CIRCLE = '\u{e076}' ("circle");
    CIRCLE_CHECK = '\u{e226}' ("circle-check");
    CIRCLE_DASHED = '\u{e4b0}' ("circle-dashed");
    GAUGE = '\u{e1bf}' ("gauge");
    STAR = '\u{e176}' ("star");
    TAG = '\u{e17f}' ("tag");
    ELLIPSIS = '\u{e0b6}' ("ellipsis");
    EXTERNAL_LINK = '\u{e0b9}' ("external-link");
    REFRESH_CW = '\u{e145}' ("refresh-cw");
    SAVE = '\u{e14d}' ("save");
    LOG_OUT = '\u{e10e}' ("log-out");
    HOURGLASS = '\u{e296}' ("hourglass");
    BAN = '\u{e051}' ("ban");
    BADGE_CHECK = '\u{e241}' ("badge-check");
    CIRCLE_ALERT = '\u{e077}' ("circle-alert");
    HEADPHONES = '\u{e0f1}' ("headphones");
    BRIEFCASE_BUSINESS = '\u{e5d5}' ("briefcase-business");
    MOVE_HORIZONTAL = '\u{e1c6}' ("move-horizontal");
    CROSSHAIR = '\u{e0ac}' ("crosshair");
}
