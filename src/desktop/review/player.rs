//! The playhead: where one looks, how fast it goes. Arithmetic over seconds; it knows no exercise.

use crate::simulation::time::Time;

/// Exercise seconds in a second.
pub const SPEEDS: [u16; 6] = [1, 10, 60, 120, 300, 600];

/// The playhead.
#[derive(Debug, Clone)]
pub struct Player {
    at: f64,
    end: Time,
    speed: u16,
    playing: bool,
    last: Option<u64>,
}

impl Player {
    /// At STARTEX of an exercise that came to `end`.
    pub fn new(end: Time) -> Player {
        Player {
            at: 0.0,
            end,
            speed: 60,
            playing: false,
            last: None,
        }
    }

    /// The second that it stands at.
    pub fn at(&self) -> Time {
        Time(self.at.floor() as i32)
    }

    /// To a second.
    pub fn go_to(&mut self, t: Time) {
        self.at = f64::from(t.0.clamp(0, self.end.0));
    }

    /// Whether it goes on by itself.
    pub fn is_playing(&self) -> bool {
        self.playing
    }

    /// Plays or stands. At the end it begins again.
    pub fn toggle(&mut self) {
        self.playing = !self.playing;
        self.last = None;
        if self.playing && self.at() >= self.end {
            self.at = 0.0;
        }
    }

    /// Stands.
    pub fn stand(&mut self) {
        self.playing = false;
    }

    /// Exercise seconds in a second.
    pub fn speed(&self) -> u16 {
        self.speed
    }

    /// Another speed.
    pub fn set_speed(&mut self, speed: u16) {
        self.speed = speed;
    }

    /// The next speed, or the one before.
    pub fn faster(&mut self, faster: bool) {
        let mut all = SPEEDS.into_iter();
        let next = match faster {
            true => all.find(|s| *s > self.speed),
            false => all.rev().find(|s| *s < self.speed),
        };
        self.speed = next.unwrap_or(self.speed);
    }

    /// Time goes by: `now` is the machine's clock in milliseconds.
    pub fn tick(&mut self, now: u64) {
        let gone = self.last.map_or(0, |last| now.saturating_sub(last));
        self.last = Some(now);
        if !self.playing {
            return;
        }
        // A window that was hidden does not leap.
        let seconds = gone.min(500) as f64 / 1000.0;
        self.at = (self.at + seconds * f64::from(self.speed)).min(f64::from(self.end.0));
        if self.at() >= self.end {
            self.playing = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_at_its_speed_and_stands_at_the_end() {
        let mut player = Player::new(Time(100));
        player.tick(1_000);
        player.toggle();
        player.set_speed(10);
        player.tick(1_000);
        player.tick(1_400);
        assert_eq!(player.at(), Time(4));
        player.set_speed(600);
        player.tick(1_800);
        assert_eq!(player.at(), Time(100));
        assert!(!player.is_playing());
        player.toggle();
        assert_eq!(player.at(), Time(0), "from the beginning");
    }

    #[test]
    fn slower_and_faster_stay_among_the_speeds() {
        let mut player = Player::new(Time(10));
        (0..9).for_each(|_| player.faster(true));
        assert_eq!(player.speed(), 600);
        (0..9).for_each(|_| player.faster(false));
        assert_eq!(player.speed(), 1);
    }
}
